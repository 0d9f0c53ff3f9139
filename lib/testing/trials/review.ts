import { v7 as uuid } from "uuid";
import * as causes from "@/lib/contracts/review-causes";
import * as exports from "@/lib/contracts/review-exports";
import * as reviews from "@/lib/contracts/reviews";
import { minutesAgo } from "@/lib/testing/desk";
import { nothingLearnt } from "@/lib/testing/review-desk";
import * as places from "@/lib/testing/trials/review-places";
import { trial } from "@/lib/testing/trials/trial";

const { aReview } = places;
const once = true;
const own = true;

export const readsOfReviews = [
  trial(reviews.readReview, aReview),
  trial(reviews.listSectionVersions, aReview),
  trial(exports.readReviewDocument, aReview),
  trial(exports.readReviewMarkdown, aReview),
  trial(exports.readReviewPdf, aReview),
  trial(exports.readReviewInvitation, places.aMeeting),
  trial(exports.readSharedReview, places.sharedByAnother),
  trial(causes.listFactors),
];

const publication = { body: () => ({ answers: nothingLearnt, note: "A word was wrong" }) };
const share = { body: () => ({ days: 7 }) };

/** What people do with reviews, by the row of the permission table. */
export const reviewTrials = {
  "review.write": [
    trial(reviews.editReview, aReview, { body: ({ userId }) => ({ leadId: userId }) }),
    trial(reviews.saveSection, places.aSection, {
      once,
      body: ({ version }) => ({ body: `Text ${uuid()}`, version: Number(version) }),
    }),
    trial(reviews.curateLine, places.aLine, { once, body: () => ({ kept: false, version: 0 }) }),
    trial(causes.addFactor, aReview, { body: () => ({ label: `Factor ${uuid()}` }) }),
    trial(causes.editFactor, places.aFactor, { once, body: () => ({ note: "Seen", version: 1 }) }),
    trial(causes.removeFactor, places.aFactor, { once }),
    trial(causes.judgeProposal, places.aProposal, { body: () => ({ reason: "By phone" }) }),
    trial(causes.addWhy, aReview, { body: () => ({ text: "Because" }) }),
    trial(causes.editWhy, places.aWhy, { once, body: () => ({ text: "Because it grew", version: 1 }) }),
    trial(causes.removeWhy, places.aWhy, { once }),
    trial(reviews.answerQuestion, places.aQuestion, {
      once,
      body: ({ version }) => ({ reason: "None", version: Number(version) }),
    }),
    trial(reviews.callMeeting, aReview, { body: () => ({ startsAt: minutesAgo(-5), reason: "Now" }) }),
    trial(reviews.endMeeting, places.aMeeting, { once, body: () => ({ state: "held" }) }),
    trial(reviews.submitReview, places.aDraft, { once }),
    trial(reviews.takeBackReview, places.aSubmitted, { once }),
  ],
  "review.publish": [
    trial(reviews.publishReview, places.ledByAnother, publication),
    trial(reviews.publishReview, places.ledByThem, { own, ...publication }),
    trial(exports.shareReview, places.ledByAnother, share),
    trial(exports.shareReview, places.ledByThem, { own, ...share }),
    trial(exports.endShare, places.sharedByAnother),
    trial(exports.endShare, places.sharedByThem, { own }),
  ],
};
