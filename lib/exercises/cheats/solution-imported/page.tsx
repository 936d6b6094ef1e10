export { default } from '@/app/exercises/parcel-tracker/solution/page';
