import {
  lenient,
  MemberNames,
  memberNameText,
  parseEvents,
  RoomState,
  roomDisplayName,
  roomDisplayNameInEnglish,
  roomMemberSummary,
  stateAfter,
} from 'matrix-event-model'
import { useMemo, useSyncExternalStore } from 'react'

/** The state of a room, to which components can subscribe. */
export class RoomStore {
  #state = new RoomState()
  readonly #listeners = new Set<() => void>()

  /** Takes events from `/sync`. Messages change nothing. */
  receive(events: readonly unknown[]): void {
    for (const outcome of parseEvents('sync', events, { repair: lenient }))
      this.#state = stateAfter(this.#state, outcome)
    for (const listener of this.#listeners) listener()
  }

  readonly state = (): RoomState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}

export interface ShownRoom {
  readonly name: string
  /** The names of the users who have joined. Names that look alike have the user ID beside them. */
  readonly members: readonly string[]
}

/** The room as `userId` sees it. The component renders again when the state changes. */
export function useRoom(store: RoomStore, userId: string): ShownRoom {
  const state = useSyncExternalStore(store.subscribe, store.state, store.state)
  return useMemo(() => {
    const members = state.all('m.room.member')
    const names = new MemberNames(members)
    const nameOf = (id: string) => memberNameText(names.get(id))
    const shown = roomDisplayName({
      alias: state.get('m.room.canonical_alias')?.content.alias,
      heroName: nameOf,
      name: state.get('m.room.name')?.content.name,
      summary: roomMemberSummary(members, userId),
    })
    return {
      name: roomDisplayNameInEnglish(shown),
      members: members.filter(({ content }) => content.membership === 'join').map(({ state_key }) => nameOf(state_key)),
    }
  }, [state, userId])
}
