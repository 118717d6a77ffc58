/* Which card shows which channel. */

import { ChatCard } from "./ChatCard.js";
import { InboxCard } from "./InboxCard.js";
import { MailCard } from "./MailCard.js";
import { PushCard } from "./PushCard.js";
import { SmsCard } from "./SmsCard.js";
import { WebhookCard } from "./WebhookCard.js";

/** Each gets `channel` and `answer`, the channel's part of the preview.
 * @type {Record<string, (props: any) => any>} */
export const CARDS = {
  email: MailCard, sms: SmsCard, push: PushCard, inbox: InboxCard, slack: ChatCard, msteams: ChatCard,
  webhook: WebhookCard,
};
