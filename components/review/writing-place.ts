/** Where this browser keeps what one person writes at one spot of the review of an incident. */
export function writingPlace(viewerId: string, incidentKey: string, spot: string): string {
  return `firebreak.review-text.${viewerId}.${incidentKey}.${spot}`;
}
