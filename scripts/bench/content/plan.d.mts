export const today: string;
