/** The control that an access review shows, and the one that failed where a leaver still has access. */
export const reviewControl = 'IAM-03';
export const leaverControl = 'IAM-10';
