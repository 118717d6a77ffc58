// Nothing of ours: the widget as it comes, with its web components registered.
export * from "@trycourier/courier-ui-inbox";
