export * from "../../../scripts/designer-vendor/entries/text.js";
