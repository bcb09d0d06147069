-- The content file. Every table and column carries its comment: docs/data-dictionary.md is made from them.

CREATE TABLE build (
    schema_version INTEGER NOT NULL,
    corpus_hash VARCHAR NOT NULL,
    program_version VARCHAR NOT NULL,
    built_at TIMESTAMP NOT NULL
);
COMMENT ON TABLE build IS 'One row: what this file was built from, and with what. The only row that differs between two builds of one corpus.';
COMMENT ON COLUMN build.schema_version IS 'Version of the tables; a program opens only its own';
COMMENT ON COLUMN build.corpus_hash IS 'SHA-256 over the names and bytes of the source files';
COMMENT ON COLUMN build.program_version IS 'Version of the program that built the file';
COMMENT ON COLUMN build.built_at IS 'When it was built, UTC';

CREATE TABLE body (
    id VARCHAR PRIMARY KEY,
    name VARCHAR NOT NULL,
    short VARCHAR NOT NULL,
    initials VARCHAR,
    area VARCHAR
);
COMMENT ON TABLE body IS 'Who speaks: boards, councils, inspectors';
COMMENT ON COLUMN body.id IS 'Identifier used in the sources';
COMMENT ON COLUMN body.name IS 'Name in full';
COMMENT ON COLUMN body.short IS 'Short name; tells two bodies with the same initials apart';
COMMENT ON COLUMN body.initials IS 'Initials the body goes by in its own papers, or NULL';
COMMENT ON COLUMN body.area IS 'Area it belongs to, or NULL for a national body';

CREATE TABLE committee (
    id VARCHAR PRIMARY KEY,
    name VARCHAR NOT NULL,
    short VARCHAR NOT NULL,
    area VARCHAR NOT NULL
);
COMMENT ON TABLE committee IS 'Where papers are considered';
COMMENT ON COLUMN committee.id IS 'Identifier used in the sources';
COMMENT ON COLUMN committee.name IS 'Name in full';
COMMENT ON COLUMN committee.short IS 'Name as said in a citation';
COMMENT ON COLUMN committee.area IS 'Area it belongs to';

CREATE TABLE theme (
    ordinal INTEGER NOT NULL,
    id VARCHAR PRIMARY KEY,
    label VARCHAR NOT NULL,
    synonyms VARCHAR[] NOT NULL
);
COMMENT ON TABLE theme IS 'Subjects, one list for all areas';
COMMENT ON COLUMN theme.ordinal IS 'Place in the list';
COMMENT ON COLUMN theme.id IS 'Identifier used in the sources';
COMMENT ON COLUMN theme.label IS 'Name shown';
COMMENT ON COLUMN theme.synonyms IS 'Other ways of asking for it';

CREATE TABLE indicator (
    ordinal INTEGER NOT NULL,
    id VARCHAR PRIMARY KEY,
    label VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    theme VARCHAR NOT NULL REFERENCES theme (id),
    polarity VARCHAR NOT NULL,
    polarity_source VARCHAR NOT NULL,
    definition VARCHAR NOT NULL,
    synonyms VARCHAR[] NOT NULL,
    spoken VARCHAR,
    noun VARCHAR
);
COMMENT ON TABLE indicator IS 'What figures count';
COMMENT ON COLUMN indicator.ordinal IS 'Place in the list';
COMMENT ON COLUMN indicator.id IS 'Identifier used in the sources';
COMMENT ON COLUMN indicator.label IS 'Name shown and said aloud';
COMMENT ON COLUMN indicator.unit IS 'count, percent, rate (per 10,000), money (pounds), days or ratio';
COMMENT ON COLUMN indicator.theme IS 'Theme it belongs to';
COMMENT ON COLUMN indicator.polarity IS 'higher or lower is better, or none';
COMMENT ON COLUMN indicator.polarity_source IS 'Whose judgement the polarity is';
COMMENT ON COLUMN indicator.definition IS 'What is counted, in the terms of the source';
COMMENT ON COLUMN indicator.synonyms IS 'Other ways of asking for it';
COMMENT ON COLUMN indicator.spoken IS 'What rises or falls, where the label cannot begin such a sentence, or NULL';
COMMENT ON COLUMN indicator.noun IS 'What is counted, as in “no number of contacts”, or NULL';

CREATE TABLE term (
    ordinal INTEGER PRIMARY KEY,
    term VARCHAR NOT NULL,
    expansion VARCHAR,
    meaning VARCHAR,
    body VARCHAR REFERENCES body (id)
);
COMMENT ON TABLE term IS 'Glossary: acronyms and terms of art';
COMMENT ON COLUMN term.ordinal IS 'Place in the glossary';
COMMENT ON COLUMN term.term IS 'The acronym or term as the papers write it';
COMMENT ON COLUMN term.expansion IS 'What it stands for, or NULL where it is no acronym';
COMMENT ON COLUMN term.meaning IS 'What that is, in one sentence, or NULL';
COMMENT ON COLUMN term.body IS 'The body in whose papers it means this, or NULL for all';

CREATE TABLE document (
    ordinal INTEGER NOT NULL UNIQUE,
    slug VARCHAR PRIMARY KEY,
    title VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    area VARCHAR NOT NULL,
    body VARCHAR NOT NULL REFERENCES body (id),
    committee VARCHAR REFERENCES committee (id),
    meeting VARCHAR,
    meeting_start DATE,
    meeting_end DATE,
    agenda_item VARCHAR,
    period VARCHAR NOT NULL,
    period_kind VARCHAR NOT NULL,
    period_start DATE NOT NULL,
    period_end DATE NOT NULL,
    source VARCHAR NOT NULL,
    notes VARCHAR[] NOT NULL,
    paragraphs INTEGER NOT NULL,
    findings INTEGER NOT NULL
);
COMMENT ON TABLE document IS 'One paper or minute';
COMMENT ON COLUMN document.ordinal IS 'Place in the order of area, then period';
COMMENT ON COLUMN document.slug IS 'Name used to ask for it';
COMMENT ON COLUMN document.title IS 'Title';
COMMENT ON COLUMN document.kind IS 'cover_report, annual_report, minute, presentation, improvement_plan, inspection or other';
COMMENT ON COLUMN document.area IS 'Area its years are compared within';
COMMENT ON COLUMN document.body IS 'Whose paper it is';
COMMENT ON COLUMN document.committee IS 'Where it was considered, or NULL';
COMMENT ON COLUMN document.meeting IS 'When it was considered, as people say it, or NULL where the page does not tell';
COMMENT ON COLUMN document.meeting_start IS 'First day on which the meeting can have been, or NULL';
COMMENT ON COLUMN document.meeting_end IS 'Last such day, or NULL';
COMMENT ON COLUMN document.agenda_item IS 'Number on the agenda, or NULL';
COMMENT ON COLUMN document.period IS 'Period it reports on, such as 2017/18';
COMMENT ON COLUMN document.period_kind IS 'financial, academic, calendar, snapshot, month or interval';
COMMENT ON COLUMN document.period_start IS 'First day of the period';
COMMENT ON COLUMN document.period_end IS 'Last day of the period';
COMMENT ON COLUMN document.source IS 'Name of the file it was taken from';
COMMENT ON COLUMN document.notes IS 'What a reader should know about the copy: losses and contradictions';
COMMENT ON COLUMN document.paragraphs IS 'How many paragraphs hold words';
COMMENT ON COLUMN document.findings IS 'How many findings are marked in it';

CREATE TABLE section (
    document VARCHAR NOT NULL REFERENCES document (slug),
    ordinal INTEGER NOT NULL,
    id VARCHAR NOT NULL,
    heading VARCHAR NOT NULL,
    level INTEGER NOT NULL,
    PRIMARY KEY (document, id)
);
COMMENT ON TABLE section IS 'Headings of the documents';
COMMENT ON COLUMN section.document IS 'The document';
COMMENT ON COLUMN section.ordinal IS 'Place in the document';
COMMENT ON COLUMN section.id IS 'First part of the addresses of its unnumbered paragraphs';
COMMENT ON COLUMN section.heading IS 'The heading; empty for words before the first';
COMMENT ON COLUMN section.level IS 'Depth, 2 for the highest';

CREATE TABLE paragraph (
    id INTEGER PRIMARY KEY,
    document VARCHAR NOT NULL REFERENCES document (slug),
    address VARCHAR NOT NULL,
    section VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    citation VARCHAR NOT NULL,
    brief VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    is_gap BOOLEAN NOT NULL
);
COMMENT ON TABLE paragraph IS 'The words of the documents, in order of area, period and place';
COMMENT ON COLUMN paragraph.id IS 'Number in that order';
COMMENT ON COLUMN paragraph.document IS 'The document';
COMMENT ON COLUMN paragraph.address IS 'Number printed, or section and position; unique in the document';
COMMENT ON COLUMN paragraph.section IS 'The section it stands in';
COMMENT ON COLUMN paragraph.place IS 'The address as people say it';
COMMENT ON COLUMN paragraph.citation IS 'Citation for people';
COMMENT ON COLUMN paragraph.brief IS 'The shortest citation that is plain within its area, said after a line';
COMMENT ON COLUMN paragraph.text IS 'The document''s own words; bullets on lines of their own. For a gap, what is missing';
COMMENT ON COLUMN paragraph.is_gap IS 'Whether words are missing here';

CREATE TABLE named_paper (
    document VARCHAR NOT NULL REFERENCES document (slug),
    ordinal INTEGER NOT NULL,
    title VARCHAR NOT NULL,
    paragraph INTEGER NOT NULL REFERENCES paragraph (id),
    quote VARCHAR NOT NULL
);
COMMENT ON TABLE named_paper IS 'Papers that a document names and that are not held';
COMMENT ON COLUMN named_paper.document IS 'The document that names it';
COMMENT ON COLUMN named_paper.ordinal IS 'Place in that document''s list';
COMMENT ON COLUMN named_paper.title IS 'Title of the paper named';
COMMENT ON COLUMN named_paper.paragraph IS 'Where it is named';
COMMENT ON COLUMN named_paper.quote IS 'The words that name it';

CREATE TABLE finding (
    ordinal INTEGER NOT NULL UNIQUE,
    id VARCHAR PRIMARY KEY,
    kind VARCHAR NOT NULL,
    document VARCHAR NOT NULL REFERENCES document (slug),
    paragraph INTEGER NOT NULL REFERENCES paragraph (id),
    theme VARCHAR REFERENCES theme (id),
    period VARCHAR NOT NULL,
    period_kind VARCHAR NOT NULL,
    period_start DATE NOT NULL,
    period_end DATE NOT NULL,
    quote VARCHAR NOT NULL,
    line VARCHAR NOT NULL
);
COMMENT ON TABLE finding IS 'What a reader has marked, of every kind; the table of its kind has the rest';
COMMENT ON COLUMN finding.ordinal IS 'Place in the order of document and kind';
COMMENT ON COLUMN finding.id IS 'Document and name';
COMMENT ON COLUMN finding.kind IS 'recommendation, decision, issue, assurance, figure, promise, objective or point';
COMMENT ON COLUMN finding.document IS 'The document';
COMMENT ON COLUMN finding.paragraph IS 'The paragraph that proves it';
COMMENT ON COLUMN finding.theme IS 'Its theme, or NULL';
COMMENT ON COLUMN finding.period IS 'The period it speaks of, which may not be the document''s';
COMMENT ON COLUMN finding.period_kind IS 'financial, academic, calendar, snapshot, month or interval';
COMMENT ON COLUMN finding.period_start IS 'First day of the period';
COMMENT ON COLUMN finding.period_end IS 'Last day of the period';
COMMENT ON COLUMN finding.quote IS 'The words that prove it, verbatim from the paragraph';
COMMENT ON COLUMN finding.line IS 'The line to say aloud';

CREATE TABLE recommendation (
    finding VARCHAR PRIMARY KEY REFERENCES finding (id),
    label VARCHAR,
    text VARCHAR NOT NULL
);
COMMENT ON TABLE recommendation IS 'What a paper asks of the meeting';
COMMENT ON COLUMN recommendation.finding IS 'The finding';
COMMENT ON COLUMN recommendation.label IS 'Its letter or number as printed, or NULL';
COMMENT ON COLUMN recommendation.text IS 'The clause without its separator';

CREATE TABLE decision (
    finding VARCHAR PRIMARY KEY REFERENCES finding (id),
    label VARCHAR,
    opening VARCHAR,
    text VARCHAR NOT NULL,
    mover VARCHAR,
    seconder VARCHAR,
    vote VARCHAR
);
COMMENT ON TABLE decision IS 'One clause of a resolution that a minute records';
COMMENT ON COLUMN decision.finding IS 'The finding';
COMMENT ON COLUMN decision.label IS 'Its letter or number as printed, or NULL';
COMMENT ON COLUMN decision.opening IS 'The words that open the resolution, or NULL';
COMMENT ON COLUMN decision.text IS 'The clause without its separator';
COMMENT ON COLUMN decision.mover IS 'Who moved it, or NULL where the minute does not say';
COMMENT ON COLUMN decision.seconder IS 'Who seconded it, or NULL where the minute does not say';
COMMENT ON COLUMN decision.vote IS 'The vote as the minute records it, or NULL';

CREATE TABLE issue (
    finding VARCHAR PRIMARY KEY REFERENCES finding (id),
    title VARCHAR NOT NULL
);
COMMENT ON TABLE issue IS 'Key issues, concerns and pressures';
COMMENT ON COLUMN issue.finding IS 'The finding';
COMMENT ON COLUMN issue.title IS 'The issue in plain words';

CREATE TABLE assurance (
    finding VARCHAR PRIMARY KEY REFERENCES finding (id),
    level VARCHAR NOT NULL,
    statement VARCHAR NOT NULL
);
COMMENT ON TABLE assurance IS 'What a board says it can, or cannot, be sure of';
COMMENT ON COLUMN assurance.finding IS 'The finding';
COMMENT ON COLUMN assurance.level IS 'assured, partly assured, not yet assured or concern';
COMMENT ON COLUMN assurance.statement IS 'The statement in plain words';

CREATE TABLE figure (
    finding VARCHAR PRIMARY KEY REFERENCES finding (id),
    indicator VARCHAR NOT NULL REFERENCES indicator (id),
    kind VARCHAR NOT NULL,
    value DOUBLE,
    low DOUBLE,
    high DOUBLE,
    unit VARCHAR NOT NULL,
    bound VARCHAR,
    approximate BOOLEAN NOT NULL,
    as_written VARCHAR,
    change DOUBLE,
    direction VARCHAR,
    scope VARCHAR NOT NULL,
    is_target BOOLEAN NOT NULL,
    denominator DOUBLE,
    denominator_of VARCHAR,
    has_comparison BOOLEAN NOT NULL,
    compared_value DOUBLE,
    compared_low DOUBLE,
    compared_high DOUBLE,
    compared_period VARCHAR,
    compared_scope VARCHAR,
    compared_words VARCHAR
);
COMMENT ON TABLE figure IS 'Numbers, changes and directions, as exact as the words and no more';
COMMENT ON COLUMN figure.finding IS 'The finding';
COMMENT ON COLUMN figure.indicator IS 'What is counted';
COMMENT ON COLUMN figure.kind IS 'level, share, change (with no level) or direction (with no number)';
COMMENT ON COLUMN figure.value IS 'The number of a level or share, or NULL';
COMMENT ON COLUMN figure.low IS 'Lower end of a range, or NULL';
COMMENT ON COLUMN figure.high IS 'Upper end of a range, or NULL';
COMMENT ON COLUMN figure.unit IS 'count, percent, rate, money, days or ratio; for a change, the unit of the change';
COMMENT ON COLUMN figure.bound IS 'more than, at least, less than or at most, or NULL';
COMMENT ON COLUMN figure.approximate IS 'Whether the source says the number is not exact';
COMMENT ON COLUMN figure.as_written IS 'The source''s words for the amount, where digits would say more, or NULL';
COMMENT ON COLUMN figure.change IS 'Size of a change, never negative, or NULL';
COMMENT ON COLUMN figure.direction IS 'up, down or same, or NULL';
COMMENT ON COLUMN figure.scope IS 'local, national, neighbours or region';
COMMENT ON COLUMN figure.is_target IS 'Whether it is an aim and not an outcome';
COMMENT ON COLUMN figure.denominator IS 'How many the whole is, or NULL';
COMMENT ON COLUMN figure.denominator_of IS 'What the whole is, or NULL';
COMMENT ON COLUMN figure.has_comparison IS 'Whether the source compares it with anything';
COMMENT ON COLUMN figure.compared_value IS 'The number it is compared with, or NULL';
COMMENT ON COLUMN figure.compared_low IS 'Lower end of the range it is compared with, or NULL';
COMMENT ON COLUMN figure.compared_high IS 'Upper end of that range, or NULL';
COMMENT ON COLUMN figure.compared_period IS 'The period it is compared with, or NULL';
COMMENT ON COLUMN figure.compared_scope IS 'Whose number it is compared with, or NULL';
COMMENT ON COLUMN figure.compared_words IS 'The source''s words of comparison, or NULL';

CREATE TABLE promise (
    finding VARCHAR PRIMARY KEY REFERENCES finding (id),
    text VARCHAR NOT NULL,
    stage VARCHAR NOT NULL,
    done_by VARCHAR,
    due VARCHAR,
    due_start DATE,
    due_end DATE,
    state VARCHAR NOT NULL,
    evidence_paragraph INTEGER REFERENCES paragraph (id),
    evidence_quote VARCHAR
);
COMMENT ON TABLE promise IS 'What was asked, agreed or promised, and what became of it as of the latest document held';
COMMENT ON COLUMN promise.finding IS 'The finding';
COMMENT ON COLUMN promise.text IS 'What is to be done, in plain words';
COMMENT ON COLUMN promise.stage IS 'asked, agreed or promised';
COMMENT ON COLUMN promise.done_by IS 'Short name of the body or committee that is to do it, or NULL';
COMMENT ON COLUMN promise.due IS 'When it is due, or NULL';
COMMENT ON COLUMN promise.due_start IS 'First day of that, or NULL';
COMMENT ON COLUMN promise.due_end IS 'Last day of that, or NULL';
COMMENT ON COLUMN promise.state IS 'kept, kept late, broken, open or not known';
COMMENT ON COLUMN promise.evidence_paragraph IS 'Where a document shows what became of it, or NULL';
COMMENT ON COLUMN promise.evidence_quote IS 'The words that show it, or NULL';

CREATE TABLE objective (
    finding VARCHAR PRIMARY KEY REFERENCES finding (id),
    objective_group VARCHAR NOT NULL,
    priority VARCHAR NOT NULL,
    outcome VARCHAR,
    achieved VARCHAR
);
COMMENT ON TABLE objective IS 'Priorities, standards and objectives, a row for each outcome or achievement';
COMMENT ON COLUMN objective.finding IS 'The finding';
COMMENT ON COLUMN objective.objective_group IS 'The set it belongs to';
COMMENT ON COLUMN objective.priority IS 'The priority, standard or objective';
COMMENT ON COLUMN objective.outcome IS 'An outcome hoped for, or NULL';
COMMENT ON COLUMN objective.achieved IS 'What was achieved, or NULL';

CREATE TABLE point (
    finding VARCHAR PRIMARY KEY REFERENCES finding (id),
    role VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    answer VARCHAR,
    answered_by VARCHAR,
    answer_quote VARCHAR
);
COMMENT ON TABLE point IS 'Points raised in debate, with the answers given';
COMMENT ON COLUMN point.finding IS 'The finding';
COMMENT ON COLUMN point.role IS 'Who raised it, as the minute says';
COMMENT ON COLUMN point.text IS 'The point in plain words';
COMMENT ON COLUMN point.answer IS 'The answer in plain words, or NULL';
COMMENT ON COLUMN point.answered_by IS 'Who answered, or NULL';
COMMENT ON COLUMN point.answer_quote IS 'The words of the answer, verbatim from the paragraph, or NULL';

CREATE TABLE entry (
    id INTEGER PRIMARY KEY,
    paragraph INTEGER NOT NULL REFERENCES paragraph (id),
    finding VARCHAR REFERENCES finding (id),
    kind VARCHAR NOT NULL,
    area VARCHAR NOT NULL,
    period_start DATE NOT NULL,
    period_end DATE NOT NULL
);
COMMENT ON TABLE entry IS 'What the search can find: each paragraph, and each finding';
COMMENT ON COLUMN entry.id IS 'Number in the word index';
COMMENT ON COLUMN entry.paragraph IS 'The paragraph';
COMMENT ON COLUMN entry.finding IS 'The finding, or NULL for the paragraph itself';
COMMENT ON COLUMN entry.kind IS 'paragraph, or the kind of the finding';
COMMENT ON COLUMN entry.area IS 'Area, for filtering';
COMMENT ON COLUMN entry.period_start IS 'First day of the period it speaks of';
COMMENT ON COLUMN entry.period_end IS 'Last day of that period';

CREATE TABLE word (
    word VARCHAR PRIMARY KEY,
    term INTEGER NOT NULL
);
COMMENT ON TABLE word IS 'The surface words of the word index, each with the term (stem) it belongs to';
COMMENT ON COLUMN word.word IS 'The word in its indexed form';
COMMENT ON COLUMN word.term IS 'Its term';

CREATE TABLE stem (
    term INTEGER PRIMARY KEY,
    stem VARCHAR NOT NULL UNIQUE,
    idf FLOAT NOT NULL
);
COMMENT ON TABLE stem IS 'The terms of the word index';
COMMENT ON COLUMN stem.term IS 'Number of the term';
COMMENT ON COLUMN stem.stem IS 'The stem that its words share';
COMMENT ON COLUMN stem.idf IS 'How rare it is: BM25 inverse document frequency';

CREATE TABLE post (
    term INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    weight FLOAT NOT NULL,
    stands BOOLEAN NOT NULL
);
COMMENT ON TABLE post IS 'Which entry holds which term, sorted by term';
COMMENT ON COLUMN post.term IS 'The term';
COMMENT ON COLUMN post.entry IS 'The entry';
COMMENT ON COLUMN post.weight IS 'BM25 weight of the term in the entry';
COMMENT ON COLUMN post.stands IS 'Whether the term stands in the words themselves, not only in those of the theme, the year or the area';
