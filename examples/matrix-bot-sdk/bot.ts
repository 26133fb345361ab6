import { MatrixClient } from 'matrix-bot-sdk'
import {
  buildNoticeMessage,
  dispatchEvent,
  lenient,
  membershipChange,
  mentionsUser,
  withReply,
} from 'matrix-event-model'

const { ACCESS_TOKEN = '', HOMESERVER_URL = '', USER_ID = '' } = process.env

const client = new MatrixClient(HOMESERVER_URL, ACCESS_TOKEN)

client.on('room.event', (roomId, event) =>
  dispatchEvent(
    'sync',
    event,
    {
      'm.room.message': (message) => {
        console.log(`${message.sender}: ${message.content.body}`)
        if (mentionsUser(message, USER_ID)) client.sendMessage(roomId, withReply(buildNoticeMessage('Yes?'), message))
      },
      'm.room.member': (member) => console.log(`${member.state_key}: ${membershipChange(member).kind}`),
      Redacted: ({ type }) => console.log(`redacted ${type}`),
      Custom: ({ type }) => console.log(`custom ${type}`),
      Malformed: ({ errors }) => console.log(`malformed: ${errors[0]?.message}`),
    },
    { repair: lenient },
  ),
)

await client.start()
