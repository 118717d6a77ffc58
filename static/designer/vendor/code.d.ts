export * from "../../../scripts/designer-vendor/entries/code.js";
