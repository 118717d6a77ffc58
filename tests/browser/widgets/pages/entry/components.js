// What the tests take hold of.
import { Courier } from "@trycourier/courier-js";
import { CourierInboxDatastore } from "@trycourier/courier-ui-inbox";
import { switchTenant } from "../components.js";

Object.assign(window, { Courier, CourierInboxDatastore, switchTenant });
