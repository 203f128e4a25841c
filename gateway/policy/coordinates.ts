/** Schema coordinates, as the GraphQL specification's RFC writes them. */
export function fieldCoordinate(typeName: string, fieldName: string): string {
  return `${typeName}.${fieldName}`;
}

export function argumentCoordinate(typeName: string, fieldName: string, argumentName: string): string {
  return `${typeName}.${fieldName}(${argumentName}:)`;
}
