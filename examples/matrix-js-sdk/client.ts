import { asSdkContent, buildTextMessage, dispatchEvent, lenient, membershipChange, withReply } from 'matrix-event-model'
import { createClient, RoomEvent } from 'matrix-js-sdk'

const { ACCESS_TOKEN = '', HOMESERVER_URL = '', USER_ID = '' } = process.env

const client = createClient({ accessToken: ACCESS_TOKEN, baseUrl: HOMESERVER_URL, userId: USER_ID })

client.on(RoomEvent.Timeline, (event) => {
  // An event that is still being sent has no event ID.
  if (event.status !== null) return
  // The event after decryption and edits.
  dispatchEvent(
    'timeline',
    event.getEffectiveEvent(),
    {
      'm.room.message': (message) => {
        console.log(`${message.sender}: ${message.content.body}`)
        if (message.content.body !== '!ping') return
        const pong = withReply(buildTextMessage('pong'), message)
        client.sendMessage(message.room_id, asSdkContent(pong))
      },
      'm.room.member': (member) => console.log(`${member.state_key}: ${membershipChange(member).kind}`),
      Redacted: ({ type }) => console.log(`redacted ${type}`),
      Custom: ({ type }) => console.log(`custom ${type}`),
      Malformed: ({ errors }) => console.log(`malformed: ${errors[0]?.message}`),
    },
    { repair: lenient },
  )
})

await client.startClient()
