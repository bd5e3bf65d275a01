import { generateStory, writeStory } from '../scripts/bench/generate-story.ts'
writeStory('/tmp/gen10/content', generateStory(10000))
writeStory('/tmp/gen1/content', generateStory(1000))
