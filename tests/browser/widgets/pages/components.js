import "@trycourier/courier-ui-inbox";
import "@trycourier/courier-ui-preferences";
import "@trycourier/courier-ui-toast";
import { keepSignedIn } from "./courier.js";
import { FEEDS } from "./feeds.js";

// By id: the popup menu has a courier-inbox of its own inside.
const [inbox, menu, toast] = ["inbox", "menu", "toast"].map((id) => document.getElementById(id));

// One list of feeds for both: they share their data.
inbox.setFeeds(FEEDS);
menu.setAttribute("feeds", JSON.stringify(FEEDS));

const show = (text) => (document.getElementById("clicked").textContent = text);
for (const widget of [inbox, menu]) {
  widget.onMessageClick(({ message }) => show(message.title));
  widget.onMessageActionClick(({ action }) => show(action.href));
}
toast.onToastItemClick(({ message }) => show(message.title));
toast.onToastItemActionClick(({ action }) => show(action.href));

let end = keepSignedIn();

// Setting the feeds anew forgets what was loaded for the last tenant.
export function switchTenant(tenantId) {
  end();
  inbox.setFeeds(FEEDS);
  end = keepSignedIn(tenantId);
}
