/** The reasons that setup writes where it moves a category. Until then the record's own reason stands. */
export const reasons: Readonly<Record<string, { readonly in: string; readonly out: string }>> = {
  security: {
    in: 'Every SOC 2 report includes security.',
    out: 'Every SOC 2 report includes security.',
  },
  availability: {
    in: 'Customers depend on the service in their daily work, and the terms promise uptime and recovery.',
    out: 'No contract promises a level of uptime; backup and recovery stay in place under security.',
  },
  'processing-integrity': {
    in: 'The service computes results from what customers enter, and customers act on those results.',
    out: 'No contract promises that processing is complete and exact beyond the normal care of the service.',
  },
  confidentiality: {
    in: 'Contracts call customers’ data confidential and promise to delete it after the contract ends.',
    out: 'No contract promises more for confidential data than what security covers.',
  },
  privacy: {
    in: 'The service collects personal information, and the privacy notice makes promises about it.',
    out: 'The company answers for personal data under its privacy notice and contracts, outside this report.',
  },
};

/** Where people work, as the program lists it. */
export const remoteLine = 'Remote staff, no office';
export const officeStart = 'Office in ';
/** An office of which no city was named. */
export const officeLine = 'An office of the company';
/** Beside offices, people may work at home. The template has this line too. */
export const homeLine = 'Homes of staff who work remotely';
/** Where people of the example work. */
const exampleLines: ReadonlySet<string> = new Set(['One small office', homeLine]);

/** Whether a line of the program's locations says where people work, in words of setup or of the template. */
export function isOurLocation(line: string): boolean {
  return line === remoteLine || isOffice(line) || exampleLines.has(line);
}

/** Whether a line of the program's locations is an office that setup wrote. */
export function isOffice(line: string): boolean {
  return line === officeLine || line.startsWith(officeStart);
}

/** What stands for a name until somebody decides. */
export const theCompany = 'The company';
export const theService = 'The service';

/** The program's title before a company has a name. */
const plainTitle = 'SOC 2 program';

/** The program's title, as setup and the template write it. */
export function programTitle(company: string): string {
  return company === theCompany ? plainTitle : `${plainTitle} of ${company}`;
}

/** Whether a title is the one that setup or the template wrote for a company: somebody's own stays. */
export function isOurTitle(title: string, company: string, isExample: boolean): boolean {
  return title === programTitle(company) || (isExample && title === plainTitle);
}

/** The service in one line, when only its name is known. */
export function serviceLine(product: string): string {
  return `${product}, an online service that customers use over the internet`;
}

/** The title of the system that customers use. */
export function applicationTitle(product: string | undefined): string {
  return product === undefined || product === theService
    ? 'Production application'
    : `${product} production application`;
}

/** The heading of the program's section that is true only of the example. */
export const exampleHeading = 'The company is an example';
