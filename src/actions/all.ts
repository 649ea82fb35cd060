import type { Action } from './action'
import { askForIntroduction } from './ask-for-introduction'
import { addInterviewToCalendar } from './add-interview-to-calendar'
import { addWeeklyRound } from './add-weekly-round'
import { addToCalendar } from './add-to-calendar'
import { changeHowOften } from './change-how-often'
import { chooseQuestions } from './choose-questions'
import { closeRequest } from './close-request'
import { compareAnswers } from './compare-answers'
import { createQuestionBank } from './create-question-bank'
import {
  draftFindDay,
  draftNewDay,
  draftNews,
  draftReminder,
  draftRequest,
  draftThankYou,
  writeToContact,
} from './draft-message'
import { exportFollowUps } from './export-follow-ups'
import { findPeople } from './find-people'
import { keepLinkFor, keepNoteFor } from './keep-for'
import { linkContact } from './link-contact'
import { logCheckInOnAnotherDay, logCheckInToday } from './log-check-in'
import { markAsAsked } from './mark-as-asked'
import { markAsNotHeld } from './mark-as-not-held'
import { markAsReminded } from './mark-as-reminded'
import { markAsThanked } from './mark-as-thanked'
import { markPromiseAsKept } from './mark-promise-as-kept'
import { moveInterview } from './move-interview'
import { noteNewJob } from './note-new-job'
import { noteTheAnswer } from './note-the-answer'
import { openAgain } from './open-again'
import { newInterview, newInterviewWithContact, newInterviewWithPerson } from './new-interview'
import { openContactPanel } from './open-contact-panel'
import { openFollowUps } from './open-follow-ups'
import { openIntroductions } from './open-introductions'
import { prepareInterview } from './prepare-interview'
import { saveIntroductions } from './save-introductions'
import { setInterviewDay } from './set-interview-day'
import { shareNews } from './share-news'
import { showBriefing } from './show-briefing'
import { snooze } from './snooze'
import { spreadOverdue } from './spread-overdue'
import { startRound } from './start-round'
import { stopCheckIns } from './stop-check-ins'
import { turnExistingNotes, turnIntoInterview } from './turn-into-interview'
import { chooseChangeToUndo, undoLastChange } from './undo-changes'
import { writeDown } from './write-down'

/** Everything that can be done, in the order of palette and menus. */
export const ALL: readonly Action[] = [
  newInterview,
  findPeople,
  startRound,
  spreadOverdue,
  openFollowUps,
  openContactPanel,
  openIntroductions,
  saveIntroductions,
  linkContact,
  prepareInterview,
  chooseQuestions,
  showBriefing,
  compareAnswers,
  draftRequest,
  markAsAsked,
  draftReminder,
  markAsReminded,
  noteTheAnswer,
  closeRequest,
  setInterviewDay,
  moveInterview,
  addInterviewToCalendar,
  markAsNotHeld,
  writeDown,
  draftNewDay,
  draftFindDay,
  draftThankYou,
  markAsThanked,
  draftNews,
  markPromiseAsKept,
  writeToContact,
  askForIntroduction,
  logCheckInToday,
  logCheckInOnAnotherDay,
  snooze,
  changeHowOften,
  noteNewJob,
  openAgain,
  addToCalendar,
  exportFollowUps,
  shareNews,
  addWeeklyRound,
  stopCheckIns,
  newInterviewWithPerson,
  newInterviewWithContact,
  keepNoteFor,
  keepLinkFor,
  turnIntoInterview,
  turnExistingNotes,
  createQuestionBank,
  undoLastChange,
  chooseChangeToUndo,
]
