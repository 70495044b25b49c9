import { accountProject } from '../../core/gcloud.ts'
import type { NeededOn } from '../../steps/needs.ts'
import type { SetupAccount, SetupBinding, SetupMember, SetupNote, SetupServices } from './setup.ts'

/** What the grants of all policies need. Each thing appears once, in the order in which it was first needed. */
export class CollectedNeeds {
  readonly #bindings = new Map<string, { readonly binding: SetupBinding; readonly why: Set<string> }>()
  readonly #accounts = new Map<string, SetupAccount>()
  readonly #services = new Map<string, Set<string>>()
  readonly #notes = new Map<string, SetupNote>()

  bind(role: string, on: NeededOn, members: readonly SetupMember[], why: string): void {
    for (const member of members) {
      const key = JSON.stringify([on, role, member])
      const known = this.#bindings.get(key)
      if (known === undefined) this.#bindings.set(key, { binding: { on, role, member, why }, why: new Set([why]) })
      else known.why.add(why)
    }
  }

  /** Adds an account, unless Google creates it. */
  account(email: string, use: SetupAccount['use']): void {
    const project = accountProject(email)
    if (project === undefined || !email.endsWith('.iam.gserviceaccount.com') || this.#accounts.has(email)) return
    this.#accounts.set(email, { email, project, use })
  }

  enable(project: string, services: readonly string[]): void {
    const known = this.#services.get(project) ?? new Set()
    for (const service of services) known.add(service)
    this.#services.set(project, known)
  }

  note(note: SetupNote): void {
    this.#notes.set(JSON.stringify(note), note)
  }

  get accounts(): SetupAccount[] {
    return [...this.#accounts.values()]
  }

  get bindings(): SetupBinding[] {
    return [...this.#bindings.values()].map(({ binding, why }) => ({ ...binding, why: [...why].join('; ') }))
  }

  get services(): SetupServices[] {
    return [...this.#services].map(([project, services]) => ({ project, services: [...services].toSorted() }))
  }

  get notes(): SetupNote[] {
    return [...this.#notes.values()]
  }
}
