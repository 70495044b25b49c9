import type { AuditStory } from './story.ts'

export const storyAsHtml = (story: AuditStory, hosts: readonly string[]): string => `${story.version}${hosts.length}`
