export { fr as calendarLocale } from "react-day-picker/locale"
