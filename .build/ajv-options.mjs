// @ts-check
/**
 * How every schema of cq is compiled, ahead of time and in tests.
 * Formats are our own regexes: ajv-formats leaves `require` calls in the compiled module.
 * @type {import('ajv').Options}
 */
export const ajvOptions = {
  allErrors: true,
  strict: true,
  // Unions of a scalar and a mapping are how the fact language reads ("value: 5" or "value: { is: 5 }").
  allowUnionTypes: true,
  strictRequired: false,
  messages: false,
  inlineRefs: false,
  formats: {
    date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
    'date-time':
      /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/i,
    uri: /^[a-z][a-z0-9+.-]*:\S+$/i,
    'uri-reference': /^\S*$/,
  },
};
