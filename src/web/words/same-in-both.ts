/** Words that are the same in English and in Welsh on purpose, each with its reason. A test keeps the list short. */
export const sameInBoth: readonly { readonly text: string; readonly reason: string }[] = [
  { text: 'Change the language to English', reason: 'said in the language that the link leads to' },
  { text: 'Newid yr iaith i’r Gymraeg', reason: 'said in the language that the link leads to' },
  { text: 'q', reason: 'a statistician’s symbol' },
  { text: '{position}. {sentence}', reason: 'two values side by side' },
  { text: 'Data', reason: 'the same word in both languages' },
  { text: 'Person', reason: 'the same word in both languages' },
  { text: '{label}: person', reason: 'the same word in both languages' },
  { text: 'Staff', reason: 'the same word in both languages' },
];
