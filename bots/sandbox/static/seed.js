// The seed of stories and months, in every field that asks for it and in the address.

const address = new URL(location.href);
const fields = [...document.querySelectorAll("[name=seed]")];

export const seed = () => fields[0].value;

// What is empty is left out.
export function keepInAddress(changes) {
  for (const [name, value] of Object.entries({ seed: seed(), ...changes })) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  history.replaceState(null, "", address);
}

for (const field of fields) {
  field.value = address.searchParams.get("seed") || "1";
  field.addEventListener("input", () => { for (const each of fields) each.value = field.value; });
}
