/* The frame of the page: header, tabs, palette, editor, preview, live panel. */

import { html } from "./vendor/designer.js";
import { Announcer, Toasts } from "./blocks/Announcer.js";
import { CommandPalette, Shortcuts } from "./blocks/CommandPalette.js";
import { ConflictDialog } from "./blocks/ConflictDialog.js";
import { Editor } from "./blocks/Editor.js";
import { HeaderBar } from "./blocks/HeaderBar.js";
import { Palette } from "./blocks/Palette.js";
import { lazy } from "./lazy.js";
import { canChange, dialog, tab } from "./store.js";

const PreviewPane = lazy(() => import("./preview/PreviewPane.js"), "PreviewPane");
const LintPanel = lazy(() => import("./panels/LintPanel.js"), "LintPanel");
const LivePanel = lazy(() => import("./panels/LivePanel.js"), "LivePanel");

/** What each tab shows instead of the editor.
 * @type {Record<string, (props: any) => any>} */
const TABS = {
  data: lazy(() => import("./panels/DataTab.js"), "DataTab"),
  translations: lazy(() => import("./panels/TranslationsTab.js"), "TranslationsTab"),
  versions: lazy(() => import("./panels/VersionsTab.js"), "VersionsTab"),
  code: lazy(() => import("./panels/CodeTab.js"), "CodeTab"),
};

/** Each is drawn while store.dialog names it, and gets `onClose`.
 * @type {Record<string, (props: any) => any>} */
const DIALOGS = {
  test: lazy(() => import("./panels/TestSend.js"), "TestSend"),
  publish: lazy(() => import("./panels/PublishDialog.js"), "PublishDialog"),
  palette: CommandPalette,
  shortcuts: Shortcuts,
  conflict: ConflictDialog,
};

export function App() {
  const Tab = TABS[tab.value];
  const Dialog = dialog.value ? DIALOGS[dialog.value] : null;
  return html`
    <div class="cd-app" data-tab=${tab.value} data-readonly=${!canChange.value}>
      <${HeaderBar} />
      <main class="cd-body">
        ${Tab ? html`<div class="cd-tab" role="tabpanel" aria-labelledby=${`cd-tab-${tab.value}`}><${Tab} /></div>` : html`<${Design} />`}
      </main>
      <section class="cd-live" aria-label="Live"><${LivePanel} /></section>
      ${Dialog && html`<${Dialog} onClose=${() => { dialog.value = null; }} />`}
      <${Toasts} />
      <${Announcer} />
    </div>`;
}

function Design() {
  return html`
    <div class="cd-design" role="tabpanel" aria-labelledby="cd-tab-design">
      <aside class="cd-left" aria-label="Blocks and variables"><${Palette} /></aside>
      <section class="cd-middle" aria-label="Editor"><${Editor} /></section>
      <aside class="cd-right" aria-label="Preview"><${PreviewPane} /><${LintPanel} /></aside>
    </div>`;
}
