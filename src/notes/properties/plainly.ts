import type { ErrorCode } from 'yaml'

/** What is wrong with properties that cannot be read, without a parser's words. It ends a sentence that names the line. */
export const PLAINLY: { readonly [code in ErrorCode]: string } = {
  ALIAS_PROPS: 'something stands before a value that begins with *',
  BAD_ALIAS: 'a value begins with * and needs quotation marks',
  BAD_COLLECTION_TYPE: 'a value is marked as something that it is not',
  BAD_DIRECTIVE: 'the line begins with a % that means nothing here',
  BAD_DQ_ESCAPE: 'a backslash within quotation marks means nothing here; write \\\\',
  BAD_INDENT: 'the line begins too far left or right, or a bracket before it is not closed',
  BAD_PROP_ORDER: 'marks before a value stand in the wrong order',
  BAD_SCALAR_START: 'a value begins with a sign such as @, ` or % and needs quotation marks',
  BLOCK_AS_IMPLICIT_KEY: 'there is a second colon, so the value needs quotation marks',
  BLOCK_IN_FLOW: 'a bracket is opened and not closed',
  DUPLICATE_KEY: 'a property is there twice',
  IMPOSSIBLE: 'the line is not understood',
  KEY_OVER_1024_CHARS: 'the name of a property is too long',
  MISSING_CHAR: 'a colon, a quotation mark, a bracket, a comma or a space is missing',
  MULTILINE_IMPLICIT_KEY: 'a name has no colon behind it',
  MULTIPLE_ANCHORS: 'a value has two marks that begin with &',
  MULTIPLE_DOCS: 'there are dashes between the properties',
  MULTIPLE_TAGS: 'a value has two marks that begin with !',
  NON_STRING_KEY: 'the name of a property is no text',
  RESOURCE_EXHAUSTION: 'there is too much in it',
  TAB_AS_INDENT: 'a tab stands where only spaces may',
  TAG_RESOLVE_FAILED: 'a value begins with ! and needs quotation marks',
  UNEXPECTED_TOKEN: 'something stands here that does not belong here, such as a bracket or a quotation mark',
}
