const LAST_NAMES = [
  "Achard", "Barrès", "Chalendar", "Delorme", "Escoffier", "Faugère", "Gagne", "Habauzit", "Imbert", "Jouve",
  "Lashermes", "Masson", "Nicolas", "Oudin", "Pagès", "Quittard", "Rabaste", "Sabatier", "Tavernier", "Usson",
  "Valentin", "Weber", "Allègre", "Bonnet", "Cortial", "Digonnet", "Eyraud", "Fournier", "Gerentes", "Hilaire",
  "Issartel", "Jamon", "Liogier", "Mialon", "Navarro", "Ollagnier", "Perrin", "Ranchet",
]
const ADULTS = ["Claire", "Julien", "Sofia", "Thomas", "Nadia", "Bruno", "Lucie", "Karim", "Élodie", "Pierre", "Fatou", "Hugo"]
const CHILDREN = ["Adam", "Zoé", "Lina", "Malo", "Rose", "Noam", "Jade", "Tom", "Anna", "Sacha", "Inaya", "Gabin", "Mia", "Eliott", "Lou"]

export type DemoFamily = {
  first_name: string
  last_name: string
  email: string
  children: { first_name: string; last_name: string; birth_date: string }[]
}

const pick = (names: string[], index: number): string => names[index % names.length] ?? ""

/** Invented families, always the same: the demonstration's data are nobody's. */
export function demoFamilies(): DemoFamily[] {
  return LAST_NAMES.map((last_name, index) => {
    const first_name = pick(ADULTS, index * 5)
    const mail = `${first_name}.${last_name}`.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
    const children = Array.from({ length: 1 + (index % 3) }, (_, rank) => ({
      first_name: pick(CHILDREN, index * 3 + rank * 4),
      last_name,
      birth_date: `${2014 + ((index + rank * 2) % 8)}-0${1 + ((index + rank) % 9)}-1${index % 10}`,
    }))
    return { first_name, last_name, email: `${mail}@exemple.test`, children }
  })
}
