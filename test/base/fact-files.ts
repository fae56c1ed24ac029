/** Fact files as people write them, each with its own habits of YAML: the ground that the two readers must agree on. */
export const factFiles: readonly string[] = [
  `topic: harbours
defaults: { source: port-review, about: north-port, period: 2021 }
sources:
  port-review:
    title: "Ten harbours: a review"
    publisher: The Port Review
    published: 2022-02
    url: https://example.org/ports?page=2#top
entities:
  north-port: { name: North Port, aliases: [北港, 'Port of the North'] }
indicators:
  boxes: { name: Boxes handled, unit: boxes, additive: true }
facts:
  - id: boxes-2021
    statement: North Port handled 1,393,000 boxes, 6.7% more than in the year before.
    indicator: boxes
    value: 1,393,000 boxes          # as written
    change:
      - +6.7%
      - { by: "+87,000 boxes", from: 2020 }
    share: [{ is: 6.5%, of: coast }, { is: about 11%, of: [a, b] }]
  - { id: opened, date: 1897-05-01, is: opening }
`,
  `# Prices of bread.
facts:
- id: loaf-price
  quote: 'A loaf isn''t cheap: it costs £1.20'
  indicator: loaf
  at:
    paragraph 5
  value:
    is: £1.20
    precision: exact

  # The next one is a day later.
- id: loaf-weight
  statement: >-
    A loaf weighs
    800 g.

    So it says.
  note: |
    Asked the baker.
    He agreed.
  tags:
  - bread
  - weight
relations:
- loaf-price + 1 = loaf-dear
- { that: "loaf-weight >= 700", source: baker }
`,
  `facts:
  - {
      id: rivers,
      value: 5 rivers,
      items: [ # of the north
        Elm, Oak,
        Ash ],
    }
  - id: lakes
    "value": "7 lakes \\"great\\" and small"
    rank: #3
    note:
  -   id: falls
      value: -2.1%
      since: loaf:price
`,
];
