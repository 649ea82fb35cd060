// The little of the `obsidian` module that the index needs, so that it can be measured without a host around it.

export class TAbstractFile {
  constructor(path, parent) {
    this.path = path
    this.name = path.slice(path.lastIndexOf('/') + 1)
    this.parent = parent
  }
}

export class TFile extends TAbstractFile {
  constructor(path, parent) {
    super(path, parent)
    this.extension = this.name.slice(this.name.lastIndexOf('.') + 1)
    this.basename = this.name.slice(0, -1 - this.extension.length)
  }
}

export class TFolder extends TAbstractFile {
  children = []

  isRoot() {
    return this.parent === null
  }
}

export const getLinkpath = (link) => link.split('#')[0]
