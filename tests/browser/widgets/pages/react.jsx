import { useState } from "react";
import { createRoot } from "react-dom/client";
import { Notifications } from "./notifications.jsx";

export let switchTenant;

function App() {
  const [tenantId, setTenantId] = useState();
  const [clicked, setClicked] = useState("");
  switchTenant = setTenantId;
  return (
    <>
      <Notifications tenantId={tenantId} onClick={setClicked} />
      <p id="clicked">{clicked}</p>
    </>
  );
}

createRoot(document.getElementById("root")).render(<App />);
