/** Requests of the auditor: together they ask about every control. */
export const requests = {
  headings: ['What is asked', 'What we give', 'Where it lies'],
  front: ({ plan, index, id, owner }) => {
    const asked = plan.controls.filter((_, n) => n % plan.requests.length === index);
    return `id: ${id}
title: Proof of the reviews, part ${index + 1}
owner: ${owner}
what: >-
  The list of each quarter, complete, with the count of the source and the decision on
  every line.
controls: [${asked.map((control) => control.id).join(', ')}]
form: ${['population', 'document', 'walkthrough', 'sample'][index % 4]}
`;
  },
};
