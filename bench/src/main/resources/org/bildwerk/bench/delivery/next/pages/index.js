// Next wants a page; what is asked for are its pictures.
export default function Page() {
  return null;
}
