// What the tests take hold of.
import { Courier } from "@trycourier/courier-js";
import * as page from "../react.jsx";

Object.assign(window, { Courier, switchTenant: (tenantId) => page.switchTenant(tenantId) });
