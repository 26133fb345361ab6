/**
 * Counts events: by outcome and type, and malformed ones by fault, room and the sender's server.
 *
 * @module
 */
import { isObject } from '../../json/own.js'
import { dotted } from '../../json/shown.js'
import {
  type CheckedEvent,
  type EventFault,
  OUTCOMES,
  type Outcome,
  type RefusedPart,
  roomIdOf,
  serverOf,
  type VersionRule,
} from '../check/checked-event.js'
import type { KeysOfEvent } from '../form/event-like.js'
import type { Advice } from '../form/found.js'
import { ID_LIMIT } from '../terminal/terminal-safe.js'

/** The number of events with each outcome. */
export type Counts = Readonly<Record<Outcome, number>>

/**
 * Maximum number of types counted separately, since an input may have any number of types. The rest is counted
 * together.
 */
export const TYPE_LIMIT = 10_000

/** Maximum number of faults, rooms and servers counted separately. */
export const GROUP_LIMIT = 1000

type Counting = Record<Outcome, number>

/** Where the first event of a group is. */
export interface GroupExample {
  readonly source: string
  readonly line: number | undefined
  readonly at: readonly string[]
  readonly eventId: string | undefined
}

/** Events of a type with the same fault at the same place. */
export interface FaultGroup {
  readonly code: string
  readonly type: string | undefined
  /** The place in the event, with `*` for the index of an item. */
  readonly path: string
  /** The message of the first one. */
  readonly message: string
  readonly example: GroupExample
  count: number
}

/** A source, or a part of it, that could not be read to its end. */
export interface UnreadSource {
  readonly source: string
  readonly message: string
}

/** How to mend faults of a source. */
export interface SourceAdvice {
  readonly source: string
  readonly advice: Advice
}

/** A count by name. The names beyond {@link GROUP_LIMIT} are counted together. */
export class NamedCounts {
  readonly byName = new Map<string, number>()
  others = 0

  add(name: string, count = 1): void {
    const before = this.byName.get(name)
    if (before === undefined && this.byName.size === GROUP_LIMIT) this.others += count
    else this.byName.set(name, (before ?? 0) + count)
  }

  /** The names with their counts, most frequent first. */
  get ranked(): [name: string, count: number][] {
    return [...this.byName].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  }
}

/** The faults of events, grouped. */
export class FaultGroups {
  readonly #groups = new Map<string, FaultGroup>()
  /** The number of faults beyond {@link GROUP_LIMIT} groups. */
  others = 0

  add(source: string, { at, errors, eventId, line, type }: CheckedEvent, faults: readonly EventFault[] = errors): void {
    const seen = new Set<FaultGroup>()
    for (const { code, message, path } of faults) {
      const place = dotted(path.map((key) => (/^\d+$/.test(key) ? '*' : key)))
      const key = JSON.stringify([code, type, place])
      let group = this.#groups.get(key)
      if (group === undefined) {
        if (this.#groups.size === GROUP_LIMIT) {
          this.others++
          continue
        }
        group = { code, type, path: place, message, example: { source, line, at, eventId }, count: 0 }
        this.#groups.set(key, group)
      }
      // An event with a fault in several items counts once.
      if (!seen.has(group)) group.count++
      seen.add(group)
    }
  }

  /** The groups, most frequent first. */
  get ranked(): readonly FaultGroup[] {
    return [...this.#groups.values()].sort((a, b) => b.count - a.count)
  }

  get size(): number {
    return this.#groups.size
  }
}

export class Tally {
  private readonly types = new Map<string, Counting>()
  private readonly rest = none()
  private readonly without = none()
  private readonly repairs = new Map<string, number>()
  private repairedEvents = 0
  /** The faults of malformed events. */
  readonly faults = new FaultGroups()
  /** What is legal and wrong, if events were linted. */
  readonly remarks = new FaultGroups()
  /** The malformed events by the server of their sender. */
  readonly malformedByServer = new NamedCounts()
  readonly malformedByRoom = new NamedCounts()
  /** Encrypted events, and what clients export in place of those that they could not decrypt. */
  undecryptable = 0
  /** The number of PDUs by what their room version is known from. */
  readonly versionsFrom = new Map<VersionRule, number>()
  /** PDUs whose hash and ID were to be verified, and whose room version is unknown. */
  unverified = 0
  /** The parts that hold no events, by what they are. */
  readonly notEvents = new NamedCounts()
  /** What could not be read to its end, up to {@link GROUP_LIMIT}. */
  readonly unread: UnreadSource[] = []
  /** How to mend faults of sources. */
  readonly advice: SourceAdvice[] = []

  addRefused(source: string, { isUnread, message }: RefusedPart): void {
    if (isUnread) this.addUnread(source, message)
    else this.notEvents.add(message)
  }

  addUnread(source: string, message: string): void {
    if (this.unread.length < GROUP_LIMIT) this.unread.push({ source, message })
  }

  add(source: string, checked: CheckedEvent): void {
    const { outcome, remarks, repairs, type, versionFrom } = checked
    if (repairs !== undefined) this.addRepairs(repairs)
    const counts = type === undefined ? this.without : this.countsOf(type)
    counts[outcome]++
    if (versionFrom !== undefined) this.addVersions(versionFrom, 1)
    if (outcome === 'malformed') this.addMalformed(source, checked)
    else if (isUndecryptable(type, checked.event)) this.undecryptable++
    if (checked.isUnverified) this.unverified++
    if (remarks !== undefined) this.remarks.add(source, checked, remarks)
  }

  private addRepairs(ids: readonly string[]): void {
    this.repairedEvents++
    for (const id of ids) this.repairs.set(id, (this.repairs.get(id) ?? 0) + 1)
  }

  private addMalformed(source: string, checked: CheckedEvent): void {
    this.faults.add(source, checked)
    const server = serverOf(checked)
    if (server !== undefined) this.malformedByServer.add(server)
    const room = roomIdOf(checked)
    if (room !== undefined) this.malformedByRoom.add(room)
  }

  addVersions(rule: VersionRule, count: number): void {
    this.versionsFrom.set(rule, (this.versionsFrom.get(rule) ?? 0) + count)
  }

  /** Adds valid events of a type that have nothing else to report. With a count of 0, the type is listed from here on. */
  addMany(type: string | undefined, outcome: Outcome, count: number): void {
    const counts = type === undefined ? this.without : this.countsOf(type)
    counts[outcome] += count
  }

  get counts(): Counts {
    return sum([...this.types.values(), this.rest, this.without])
  }

  /** By type, in the order in which the types occurred. */
  get byType(): ReadonlyMap<string, Counts> {
    return this.types
  }

  /** The events with types beyond {@link TYPE_LIMIT}. */
  get otherTypes(): Counts {
    return this.rest
  }

  /** The first `limit` types, most frequent first, then the others and the events without a readable type. */
  typeRows(limit: number): readonly (readonly [name: string, counts: Counts])[] {
    const ranked = [...this.types].sort(([a, x], [b, y]) => totalOf(y) - totalOf(x) || (a < b ? -1 : 1))
    const named = ranked.map(([type, counts]) => [type === '' ? '""' : type, counts] as const)
    const hidden = sum([this.rest, ...ranked.slice(limit).map(([, counts]) => counts)])
    const others = [['(other types)', hidden] as const, ['(no type)', this.without] as const]
    return [...named.slice(0, limit), ...others.filter(([, counts]) => totalOf(counts) > 0)]
  }

  /** The number of repaired events. They are also counted by outcome. */
  get repaired(): number {
    return this.repairedEvents
  }

  /** The number of events that each repair changed, by repair ID. */
  get byRepair(): ReadonlyMap<string, number> {
    return this.repairs
  }

  private countsOf(type: string): Counting {
    const name = type.length > ID_LIMIT ? `${type.slice(0, ID_LIMIT)}…` : type
    const counts = this.types.get(name)
    if (counts !== undefined) return counts
    if (this.types.size === TYPE_LIMIT) return this.rest
    const first = none()
    this.types.set(name, first)
    return first
  }
}

export function totalOf(counts: Counts): number {
  return OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0)
}

/** Adds up counts of several types. */
function sum(list: readonly Counts[]): Counts {
  const total = none()
  for (const counts of list) for (const outcome of OUTCOMES) total[outcome] += counts[outcome]
  return total
}

function none(): Counting {
  return { known: 0, redacted: 0, cleared: 0, custom: 0, malformed: 0 }
}

/** Whether an event is encrypted, or is what Element exports in place of one that it could not decrypt. */
export function isUndecryptable(type: string | undefined, event: unknown): boolean {
  if (type !== 'm.room.message') return type === 'm.room.encrypted'
  const { content }: KeysOfEvent = isObject(event) ? event : {}
  return isObject(content) && content.msgtype === 'm.bad.encrypted'
}
