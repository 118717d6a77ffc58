"""The schema of preferences and brands that Courier's widgets query.

Source: the queries of @trycourier/courier-js 3.4.0 and 3.5.1, `client/preference-client.ts` and
`client/brand-client.ts`. A topic is called a template there.
"""

from collections.abc import Callable
from typing import Any, cast

from graphql import GraphQLObjectType, GraphQLSchema, build_schema

from notifications.graphql import client_brand, client_preferences

SDL = """
scalar JSON

enum PreferenceStatus { OPTED_IN OPTED_OUT REQUIRED UNKNOWN }
enum ChannelClassification { direct_message email push sms webhook inbox }

input PreferencesInput {
  status: PreferenceStatus
  hasCustomRouting: Boolean
  routingPreferences: [ChannelClassification!]
  "Digests are not part of this version: any is ignored."
  digestSchedule: String
}

type RecipientPreference {
  templateId: String!
  templateName: String!
  sectionId: String!
  sectionName: String!
  defaultStatus: PreferenceStatus!
  status: PreferenceStatus!
  hasCustomRouting: Boolean!
  routingPreferences: [String!]!
  digestSchedule: String
}

type RecipientPreferences { nodes: [RecipientPreference!]! }

type DigestSchedule {
  scheduleId: String!
  period: String
  recurrence: String
  repeat: JSON
  repetition: String
  start: String
  default: Boolean
}

type Colors { primary: String secondary: String tertiary: String }
type InApp { borderRadius: String disableCourierFooter: Boolean }
type BrandSettings { colors: Colors inapp: InApp }
type Logo { href: String image: String }
type Brand { settings: BrandSettings logo: Logo links: JSON }

type ChannelLabel { channel: ChannelClassification! name: String! }
type ChannelConfigs { channelLabels: [ChannelLabel!]! }

type PageTopic {
  templateId: String!
  templateName: String!
  description: String
  defaultStatus: PreferenceStatus!
  data: JSON
  digestSchedules: JSON
}

type PageTopics { nodes: [PageTopic!]! }

type PageSection {
  sectionId: String!
  name: String!
  description: String
  hasCustomRouting: Boolean!
  routingOptions: [String!]!
  topics: PageTopics!
}

type PageSections { nodes: [PageSection!]! }

type PreferencePage {
  heading: String
  description: String
  showCourierFooter: Boolean!
  "Without a brandId: the tenant's, then the page's, then the default one."
  brand(brandId: String): Brand
  channelConfigs: ChannelConfigs
  sections: PageSections!
}

type Query {
  recipientPreferences(accountId: String): RecipientPreferences!
  recipientPreference(templateId: String!, accountId: String): RecipientPreference
  preferencePage(accountId: String): PreferencePage!
  draftPreferencePage(accountId: String): PreferencePage!
  digestSchedulesForTopic(templateId: String!): [DigestSchedule!]!
  brand(brandId: String): Brand
}

type Mutation {
  updatePreferenceV2(
    templateId: String!
    preferences: PreferencesInput!
    accountId: String
  ): RecipientPreference
}
"""


def make_schema() -> GraphQLSchema:
    """The schema with its resolvers."""
    schema = build_schema(SDL)
    resolvers: dict[str, dict[str, Callable[..., Any]]] = {
        "Query": {
            "recipientPreferences": client_preferences.of_user,
            "recipientPreference": client_preferences.of_topic,
            "preferencePage": client_preferences.page,
            "draftPreferencePage": client_preferences.page,
            "digestSchedulesForTopic": client_preferences.digest_schedules,
            "brand": client_brand.brand,
        },
        "Mutation": {"updatePreferenceV2": client_preferences.update},
    }
    for kind, found in resolvers.items():
        fields = cast("GraphQLObjectType", schema.type_map[kind]).fields
        for name, resolve in found.items():
            fields[name].resolve = resolve
    return schema


SCHEMA = make_schema()
