/**
 * What an event says, in words.
 *
 * @module
 */
import {
  type MembershipChangeEvent,
  type MembershipChangeKind,
  membershipChange,
  relationOf,
  replyTarget,
} from 'matrix-event-model'

import { isObject } from './document.js'

/** Returns sentences about an event that decodes. */
export function meaningOf(event: unknown): readonly string[] {
  if (!isObject(event) || !isObject(event['content'])) return []
  const { content, state_key: stateKey, type } = event
  const sentences: string[] = []
  if (type === 'm.room.member' && typeof stateKey === 'string' && typeof event['sender'] === 'string') {
    sentences.push(...membershipIn(event as unknown as MembershipChangeEvent))
  }
  if (type === 'm.room.power_levels') sentences.push(...levelsIn(event, content))
  if (type === 'm.room.redaction') {
    const target = content['redacts'] ?? event['redacts']
    if (typeof target === 'string') sentences.push(`It redacts ${target}.`)
  }
  sentences.push(...relationIn({ content }))
  return sentences
}

/** A sentence for each change, with placeholders for the sender and the user whose membership it is. */
const CHANGES: Readonly<Record<MembershipChangeKind, string>> = {
  banned: '{sender} banned {user}.',
  error: 'This change of membership is impossible.',
  'invitation-accepted': '{user} accepted an invitation and joined.',
  'invitation-rejected': '{user} rejected an invitation.',
  'invitation-revoked': '{sender} revoked the invitation of {user}.',
  invited: '{sender} invited {user}.',
  joined: '{user} joined the room.',
  kicked: '{sender} removed {user} from the room.',
  'kicked-and-banned': '{sender} removed {user} from the room and banned them.',
  'knock-accepted': '{sender} accepted the knock of {user} and invited them.',
  'knock-denied': '{sender} denied the knock of {user}.',
  'knock-retracted': '{user} took back a knock.',
  knocked: '{user} asked to join the room.',
  left: '{user} left the room.',
  none: 'The membership of {user} did not change.',
  'not-implemented': 'The specification does not define this change of membership.',
  're-knocked': '{user} asked to join the room again.',
  unbanned: '{sender} lifted the ban of {user}.',
}

function membershipIn(event: MembershipChangeEvent): readonly string[] {
  const { kind, profile } = membershipChange(event)
  const sentences: string[] = []
  if (kind !== 'none' || Object.keys(profile).length === 0) {
    const users: Readonly<Record<string, string>> = { '{sender}': event.sender, '{user}': event.state_key }
    sentences.push(CHANGES[kind].replace(/\{\w+\}/g, (name) => users[name] ?? name))
  }
  for (const [field, name] of [
    ['displayname', 'display name'],
    ['avatar_url', 'avatar'],
  ] as const) {
    const change = profile[field]
    if (change === undefined) continue
    if (change.new === undefined) sentences.push(`${event.state_key} removed their ${name}, ${quoted(change.old)}.`)
    else if (change.old === undefined) sentences.push(`${event.state_key} set their ${name} to ${quoted(change.new)}.`)
    else sentences.push(`${event.state_key} changed their ${name} from ${quoted(change.old)} to ${quoted(change.new)}.`)
  }
  return sentences
}

/** Compares the levels with those that they replace, if the event tells. */
function levelsIn(event: Readonly<Record<string, unknown>>, content: Readonly<Record<string, unknown>>): string[] {
  const unsigned = isObject(event['unsigned']) ? event['unsigned'] : {}
  const previous = isObject(unsigned['prev_content']) ? unsigned['prev_content'] : undefined
  const before = levelsOf(previous ?? {})
  const after = levelsOf(content)
  const sentences: string[] = []
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(name), after.get(name)]
    if (old === now) continue
    if (previous === undefined) sentences.push(`${name}: ${now}`)
    else if (now === undefined) sentences.push(`${name}: ${old} before, now the default`)
    else sentences.push(`${name}: ${old ?? 'the default'} before, now ${now}`)
  }
  if (previous !== undefined && sentences.length === 0) sentences.push('The power levels did not change.')
  return sentences
}

function levelsOf(content: Readonly<Record<string, unknown>>): Map<string, string> {
  const levels = new Map<string, string>()
  for (const [key, value] of Object.entries(content)) {
    if (!isObject(value)) levels.set(`Level of ${key}`, String(value))
    else for (const [name, level] of Object.entries(value)) levels.set(`Level of ${name} in ${key}`, String(level))
  }
  return levels
}

function relationIn(event: { readonly content: object }): readonly string[] {
  const relation = relationOf(event)
  const reply = replyTarget(event)
  if (relation === undefined) return []
  const { eventId } = relation
  if (relation.kind === 'edit') return [`It replaces the content of ${eventId}.`]
  if (relation.kind === 'reaction') return [`It reacts to ${eventId} with ${quoted(relation.key)}.`]
  if (relation.kind === 'reply') return [`It replies to ${eventId}.`]
  if (relation.kind === 'reference') return [`It refers to ${eventId}.`]
  if (relation.kind === 'thread') {
    const within = relation.repliesTo === undefined ? '' : ` and replies to ${reply ?? relation.repliesTo}`
    return [`It is in the thread of ${eventId}${within}.`]
  }
  return [`It relates to ${eventId} by ${relation.relType}.`]
}

function quoted(text: string | undefined): string {
  return `“${text ?? ''}”`
}
