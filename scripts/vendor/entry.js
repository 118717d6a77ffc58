// Nothing of ours: the widgets as they come, with their web components registered.
import "@trycourier/courier-ui-preferences";
import "@trycourier/courier-ui-toast";

export * from "@trycourier/courier-ui-inbox";
