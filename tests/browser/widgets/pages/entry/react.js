// What the tests take hold of.
import { Courier } from "@trycourier/courier-js";
import { CourierInboxDatastore } from "@trycourier/courier-ui-inbox";
import * as page from "../react.jsx";

Object.assign(window, { Courier, CourierInboxDatastore, switchTenant: (tenantId) => page.switchTenant(tenantId) });
