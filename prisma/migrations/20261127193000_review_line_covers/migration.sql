-- Which merged entries a line's wording tells already: what was merged after it is told behind it.
ALTER TABLE "review_lines" ADD COLUMN "covers" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[];
