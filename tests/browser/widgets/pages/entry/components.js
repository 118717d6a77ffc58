// What the tests take hold of.
import { Courier } from "@trycourier/courier-js";
import { switchTenant } from "../components.js";

Object.assign(window, { Courier, switchTenant });
