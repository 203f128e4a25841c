import type { RegistrationResolvers } from '../generated.ts';

export const Registration: RegistrationResolvers = {
  legalRepresentative: (registration) => ({
    name: registration.legalRepresentativeName,
    residentIdNumber: registration.legalRepresentativeResidentIdNumber,
    phone: registration.legalRepresentativePhone,
  }),
  shareholders: async ({ subjectCode }, _, { loaders }) => (await loaders.shareholders(subjectCode)) ?? [],
  actualController: (registration) =>
    registration.actualControllerName === null
      ? null
      : {
          name: registration.actualControllerName,
          residentIdNumber: registration.actualControllerResidentIdNumber,
          phone: registration.actualControllerPhone,
        },
};
