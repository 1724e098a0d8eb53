import type { CustodySide, Day, SharedAct } from "@wire"
import { shortDate } from "@/format/days"

const home = (side: CustodySide): string => (side === "me" ? "chez vous" : "chez l’autre parent")

const actions: Record<SharedAct["action"], string> = {
  joined: "a rejoint le suivi de l’enfant",
  left: "ne suit plus l’enfant",
  removed: "a mis fin au suivi d’un parent",
  identity_changed: "a changé le nom ou la date de naissance",
  diets_changed: "a changé le régime alimentaire",
  health_told: "a changé la partie Santé",
  health_withdrawn: "a effacé la partie Santé",
  custody_proposed: "a proposé un calendrier de garde",
  custody_declined: "a écarté la proposition de calendrier",
  custody_agreed: "a accepté le calendrier de garde",
}

/** « du 28/12/2026 au 03/01/2027 », « le 28/12/2026 ». */
const days = (from: Day, to: Day): string => (from === to ? `le ${shortDate(from)}` : `du ${shortDate(from)} au ${shortDate(to)}`)

/** A child of two households. */
export const household = {
  title: (name: string) => `L’autre foyer de ${name}`,
  lead: "Chacun réserve et paie de son côté, avec son porte-monnaie et son tarif. Aucun foyer ne voit les réservations ni les paiements de l’autre : seulement les jours où l’enfant est déjà inscrit.",
  alone: (name: string) => `Vous êtes le seul foyer de ${name}.`,
  shared: (relationship: string, since: string) => `Suivi avec un autre foyer (${relationship.toLowerCase()}) depuis le ${since}.`,
  sharedFacts: "Nom, régime alimentaire et partie Santé sont communs : chacun les voit et peut les changer, et chaque changement est noté ici. Seule la mairie peut mettre fin au suivi de l’autre parent.",
  invite: "Inviter l’autre parent",
  inviteText: (name: string) =>
    `L’autre parent reçoit un lien valable 7 jours. Une fois qu’il l’a accepté, il voit et peut changer le nom, le régime et la partie Santé de ${name}.`,
  email: "Son adresse e-mail",
  relationship: (name: string) => `Qui est cette personne pour ${name} ?`,
  send: "Envoyer l’invitation",
  sendAgain: "Envoyer une autre invitation",
  sent: (email: string) => `L’invitation est partie à ${email}.`,
  waiting: (email: string, until: string) => `Invitation envoyée à ${email}, valable jusqu’au ${until}.`,
  expired: (email: string) => `L’invitation envoyée à ${email} n’est plus valable.`,
  withdraw: "Annuler l’invitation",
  withdrawn: "L’invitation est annulée : son lien n’ouvre plus rien.",
  actsTitle: "Derniers changements",
  act: ({ by, action }: SharedAct) => `${by === "me" ? "Vous : " : by === "staff" ? "La mairie " : "L’autre parent "}${actions[action]}`,
  custodyTitle: "Calendrier de garde",
  custodyNone: "Aucun calendrier n’est convenu : chacun peut réserver tous les jours.",
  agreed: (on: string) => `Calendrier convenu le ${on}.`,
  limits: "Chacun ne réserve que ses jours. Les repas déjà réservés restent.",
  informs: "Ce calendrier informe seulement : chacun peut réserver tous les jours.",
  proposedByMe: "Vous avez proposé ce calendrier. Il compte dès que l’autre parent l’accepte.",
  proposedByOther: "L’autre parent propose ce calendrier. Il compte si vous l’acceptez.",
  weekRule: (evenWeeks: CustodySide) => `Semaines paires ${home(evenWeeks)}, semaines impaires ${home(evenWeeks === "me" ? "other" : "me")}.`,
  halfRule: (first: CustodySide | null) =>
    first === null
      ? "Les semaines continuent pendant les vacances."
      : `Vacances scolaires partagées : première moitié ${home(first)} quand elles commencent une année paire, ${home(first === "me" ? "other" : "me")} une année impaire.`,
  holidaysOf: (commune: string) => `Vacances scolaires de ${commune}.`,
  agree: "Accepter ce calendrier",
  decline: "Refuser",
  takeBack: "Retirer ma proposition",
  custodyDone: {
    proposition: "Votre proposition est envoyée : elle compte dès que l’autre parent l’accepte.",
    accord: "Le calendrier est convenu.",
    refus: "La proposition est écartée.",
  },
  weeks: "Les semaines qui viennent",
  week: (week: number, from: Day, to: Day) => `Semaine ${week}, ${days(from, to)}`,
  whole: (side: CustodySide) => home(side),
  period: (from: Day, to: Day, side: CustodySide) => `${days(from, to)} ${home(side)}`,
  because: { exception: "exception", school_holiday: "vacances", week: "" },
  repeats: "semaines 53 et 1 : impaires toutes les deux, donc au même foyer, hors vacances et exceptions",
  propose: "Proposer un calendrier",
  proposeOther: "Proposer un autre calendrier",
  even: "Semaines paires de l’année",
  evenHint: "De lundi à dimanche. Les semaines impaires sont à l’autre foyer ; quand une année finit par la semaine 53, les semaines 53 et 1 sont impaires toutes les deux.",
  sides: { me: "Chez moi", other: "Chez l’autre parent" },
  holidays: "Vacances scolaires",
  holidayChoices: {
    none: "Les semaines continuent",
    me: "Première moitié chez moi les années paires",
    other: "Première moitié chez moi les années impaires",
  },
  exceptions: "Exceptions",
  exceptionsHint: "Laissez vide ce qui ne sert pas. Envoyez la proposition pour avoir d’autres lignes.",
  from: "Du",
  to: "Au",
  with: "L’enfant est",
  limitsField: "Chaque foyer ne peut réserver que ses jours",
  save: "Envoyer la proposition",
  incomplete: "Indiquez les deux dates de chaque exception.",
  acceptTitle: "Répondre à l’invitation",
  acceptLead: "Un parent vous invite à suivre la cantine de son enfant avec vous, chacun de son côté.",
  acceptNoLink: "Ce lien n’est pas complet. Ouvrez de nouveau celui de l’e-mail d’invitation.",
  acceptWho: "Connectez-vous, ou créez votre compte, avec l’adresse qui a reçu l’invitation.",
  acceptLogin: "J’ai un compte",
  acceptRegister: "Créer mon compte",
  acceptAs: "Qui êtes-vous pour cet enfant ?",
  acceptSame: "Comme l’invitation le dit",
  accept: "Accepter l’invitation",
  accepted: (name: string) => `${name} est dans vos bénéficiaires.`,
  acceptedNext: "Pour réserver, demandez l’accès au service de votre commune si vous ne l’avez pas encore.",
  toServices: "Voir mes services",
  toPeople: "Voir mes bénéficiaires",
  invitedLead: "L’enfant de votre invitation s’ajoutera à la fin. Ajoutez seulement les autres personnes qui mangent, ou continuez.",
}
