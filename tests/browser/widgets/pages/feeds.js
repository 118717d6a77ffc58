// One list of feeds for the inbox and the popup menu: they share their data. The first tab has
// Courier's own id: by another one the inbox does not find its next page.
export const FEEDS = [
  {
    feedId: "inbox",
    title: "Inbox",
    tabs: [
      { datasetId: "all_messages", title: "All", filter: {} },
      { datasetId: "unread", title: "Unread", filter: { status: "unread" } },
      { datasetId: "orders", title: "Orders", filter: { tags: ["orders"] } },
    ],
  },
  {
    feedId: "archive",
    title: "Archive",
    tabs: [{ datasetId: "archived_messages", title: "Archived", filter: { archived: true } }],
  },
];
