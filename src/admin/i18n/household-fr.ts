/** Words of a child that two families answer for. */
export const household = {
  other: "Autre foyer :",
  end: "Mettre fin au suivi",
  endLabel: "Mettre fin au suivi de {{child}} par {{name}}",
  endTitle: "{{name}} ne suivra plus {{child}} ?",
  endHint: "L'enfant reste à l'autre foyer. Le motif est noté au journal de la commune ; la famille ne le lit pas.",
  reasonLabel: "Motif",
  reasonPlaceholder: "Jugement, demande des deux parents…",
  reasonMissing: "Indiquez le motif.",
  endConfirm: "Mettre fin au suivi",
  endedToast: "{{name}} ne suit plus {{child}}",
}

export const householdErrors = {
  guardian_last: "Cet enfant n'a pas d'autre foyer.",
  beneficiary_has_bookings: "Cette famille a des repas à venir pour cet enfant : annulez-les d'abord.",
}
