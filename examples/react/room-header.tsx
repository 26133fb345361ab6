import { type RoomStore, useRoom } from './use-room.ts'

export function RoomHeader({ store, userId }: { readonly store: RoomStore; readonly userId: string }) {
  const { name, members } = useRoom(store, userId)
  return (
    <header>
      <h1>{name}</h1>
      <ul>
        {members.map((member) => (
          <li key={member}>{member}</li>
        ))}
      </ul>
    </header>
  )
}
