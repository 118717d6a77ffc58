import { useEffect } from "react";
import {
  CourierInbox,
  CourierInboxPopupMenu,
  CourierPreferences,
  CourierToast,
} from "@trycourier/courier-react";
import { keepSignedIn } from "./courier.js";
import { FEEDS } from "./feeds.js";

export function Notifications({ tenantId, onClick }) {
  useEffect(() => keepSignedIn(tenantId), [tenantId]);

  const opened = ({ message }) => onClick(message.title);
  const acted = ({ action }) => onClick(action.href);
  // Another key for another tenant: the widgets begin anew and keep nothing of the last one.
  return (
    <div key={tenantId}>
      <CourierInboxPopupMenu feeds={FEEDS} onMessageClick={opened} onMessageActionClick={acted} />
      <CourierInbox height="480px" feeds={FEEDS} onMessageClick={opened} onMessageActionClick={acted} />
      <CourierToast onToastItemClick={opened} onToastItemActionClick={acted} />
      <CourierPreferences />
    </div>
  );
}
