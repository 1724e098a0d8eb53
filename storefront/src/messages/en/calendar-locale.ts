export { enGB as calendarLocale } from "react-day-picker/locale"
