// One list of feeds for the inbox and the popup menu: they share their data.
export const FEEDS = [
  {
    feedId: "inbox",
    title: "Inbox",
    tabs: [
      { datasetId: "all", title: "All", filter: {} },
      { datasetId: "unread", title: "Unread", filter: { status: "unread" } },
      { datasetId: "orders", title: "Orders", filter: { tags: ["orders"] } },
    ],
  },
  {
    feedId: "archive",
    title: "Archive",
    tabs: [{ datasetId: "archived", title: "Archived", filter: { archived: true } }],
  },
];
