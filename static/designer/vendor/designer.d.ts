export * from "../../../scripts/designer-vendor/entries/designer.js";
