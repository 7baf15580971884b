-- All tables of the first release. A test holds this script and the EF Core model together.

CREATE TABLE charity_projects (
    slug text COLLATE "C" NOT NULL,
    name text NOT NULL,
    name_en text,
    name_basis text NOT NULL,
    category text NOT NULL,
    status text NOT NULL,
    budget numeric,
    budget_qualifier text,
    beneficiaries bigint,
    beneficiaries_qualifier text,
    beneficiaries_unit text,
    audiences text[] NOT NULL,
    subsidies text[] NOT NULL,
    place text,
    starts_on date,
    ends_on date,
    period_text text,
    summary text,
    note text,
    CONSTRAINT pk_charity_projects PRIMARY KEY (slug),
    CONSTRAINT ck_charity_projects_audiences CHECK (audiences <@ ARRAY['OUTDOOR', 'NEW_EMPLOYMENT', 'WORKERS', 'UNION_MEMBERS', 'COURIER', 'FOOD_DELIVERY', 'TRUCK_DRIVER', 'RIDE_HAILING', 'DOMESTIC', 'ESTATE_AGENT', 'CAREGIVER', 'SECURITY', 'MALL_STAFF', 'SANITATION', 'MIGRANT', 'FRONTLINE', 'HARDSHIP', 'WOMEN', 'EXPECTANT', 'CHILDREN', 'MODEL_WORKER', 'MAY1_MEDAL', 'CRAFTSMAN', 'SKILLED', 'CADRE', 'RESEARCHER', 'FREELANCER', 'RAIL_FREIGHT', 'JOB_SEEKER', 'STUDENTS', 'PUBLIC']),
    CONSTRAINT ck_charity_projects_beneficiaries_qualifier CHECK (beneficiaries_qualifier IN ('EXACT', 'NEARLY', 'OVER', 'AT_LEAST', 'APPROXIMATE', 'WITHIN', 'ORDINAL', 'INDEFINITE')),
    CONSTRAINT ck_charity_projects_budget_qualifier CHECK (budget_qualifier IN ('EXACT', 'NEARLY', 'OVER', 'AT_LEAST', 'APPROXIMATE', 'WITHIN', 'ORDINAL', 'INDEFINITE')),
    CONSTRAINT ck_charity_projects_category CHECK (category IN ('DONATION', 'MUTUAL_AID', 'HARDSHIP_ASSISTANCE', 'SEASONAL_CONDOLENCE', 'SEASONAL_ASSISTANCE', 'EMPLOYMENT_ASSISTANCE', 'LEGAL_AID', 'HEALTH', 'WOMEN_AND_MATERNITY', 'CHILDCARE', 'CULTURE', 'SPORT', 'FREE_HAIRCUT', 'PROCURED_SOCIAL_SERVICES', 'INNOVATION_SUPPORT', 'STATION_UPGRADE', 'SERVICE_CAMPAIGN', 'MEMBERSHIP_DRIVE', 'DIALOGUE', 'HISTORICAL')),
    CONSTRAINT ck_charity_projects_name_basis CHECK (name_basis IN ('PRINTED', 'CURATOR_COINED')),
    CONSTRAINT ck_charity_projects_status CHECK (status IN ('PLANNED', 'ACTIVE', 'COMPLETED')),
    CONSTRAINT ck_charity_projects_subsidies CHECK (subsidies <@ ARRAY['FULL_TUITION', 'PARTIAL_TUITION', 'TUITION_UNSPECIFIED', 'STUDY_GRANT', 'FREE_MUTUAL_AID_COVER', 'MUTUAL_AID_REIMBURSEMENT', 'MUTUAL_AID_FUND', 'RELIEF_CASH', 'SERVICE_PROCUREMENT', 'SPECIAL_FUND', 'FREE_SERVICE', 'DISCOUNT', 'IN_KIND', 'VOUCHER'])
);
COMMENT ON TABLE charity_projects IS 'Charity, assistance and welfare projects.';
COMMENT ON COLUMN charity_projects.slug IS 'Key: lower-case ASCII words joined by hyphens.';
COMMENT ON COLUMN charity_projects.name IS 'Chinese name.';
COMMENT ON COLUMN charity_projects.name_en IS 'English name.';
COMMENT ON COLUMN charity_projects.name_basis IS 'Whether the name is printed or the curator''s.';
COMMENT ON COLUMN charity_projects.category IS 'What it is about.';
COMMENT ON COLUMN charity_projects.status IS 'How far it had come.';
COMMENT ON COLUMN charity_projects.budget IS 'Money put in, in yuan.';
COMMENT ON COLUMN charity_projects.budget_qualifier IS 'How the budget is to be read.';
COMMENT ON COLUMN charity_projects.beneficiaries IS 'Number that it reached, where one number stands for the whole.';
COMMENT ON COLUMN charity_projects.beneficiaries_qualifier IS 'How the number is to be read.';
COMMENT ON COLUMN charity_projects.beneficiaries_unit IS 'Unit of the number as printed: 人, 人次, 户.';
COMMENT ON COLUMN charity_projects.audiences IS 'Whom it is for.';
COMMENT ON COLUMN charity_projects.subsidies IS 'Support that it gives.';
COMMENT ON COLUMN charity_projects.place IS 'Where it takes place.';
COMMENT ON COLUMN charity_projects.starts_on IS 'First day.';
COMMENT ON COLUMN charity_projects.ends_on IS 'Last day.';
COMMENT ON COLUMN charity_projects.period_text IS 'The period as the source gives it.';
COMMENT ON COLUMN charity_projects.summary IS 'What it is, in the curator''s words.';
COMMENT ON COLUMN charity_projects.note IS 'A remark by the curator.';

CREATE TABLE conflicts (
    subject_type text COLLATE "C" NOT NULL,
    slug text COLLATE "C" NOT NULL,
    other_slug text COLLATE "C" NOT NULL,
    explanation text NOT NULL,
    CONSTRAINT pk_conflicts PRIMARY KEY (subject_type, slug, other_slug),
    CONSTRAINT ck_conflicts_subject_type CHECK (subject_type IN ('STATION', 'TRAINING_PROGRAM', 'COMPETITION', 'CHARITY_PROJECT', 'ORGANIZATION', 'STATISTIC'))
);
COMMENT ON TABLE conflicts IS 'Pairs of records of one kind that contradict each other; both stay.';
COMMENT ON COLUMN conflicts.subject_type IS 'Kind of both records.';
COMMENT ON COLUMN conflicts.slug IS 'Key of one record.';
COMMENT ON COLUMN conflicts.other_slug IS 'Key of the other.';
COMMENT ON COLUMN conflicts.explanation IS 'What they disagree about, in the curator''s words.';

CREATE TABLE regions (
    code text COLLATE "C" NOT NULL,
    name text NOT NULL,
    name_en text,
    level text NOT NULL,
    parent_code text COLLATE "C",
    location geography(Point,4326),
    CONSTRAINT pk_regions PRIMARY KEY (code),
    CONSTRAINT ck_regions_level CHECK (level IN ('COUNTRY', 'PROVINCE', 'PREFECTURE', 'COUNTY')),
    CONSTRAINT fk_regions_parent_code FOREIGN KEY (parent_code) REFERENCES regions (code)
);
COMMENT ON TABLE regions IS 'Administrative divisions of China by GB/T 2260, down to counties.';
COMMENT ON COLUMN regions.code IS 'GB/T 2260 code, six digits; 100000 is the country.';
COMMENT ON COLUMN regions.name IS 'Chinese name.';
COMMENT ON COLUMN regions.name_en IS 'English name.';
COMMENT ON COLUMN regions.level IS 'Level.';
COMMENT ON COLUMN regions.parent_code IS 'Code of the region that contains it; empty for the country.';
COMMENT ON COLUMN regions.location IS 'A representative point of the region, WGS-84.';

CREATE TABLE revisions (
    number integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    note text,
    package_name text NOT NULL,
    added bigint NOT NULL,
    changed bigint NOT NULL,
    removed bigint NOT NULL,
    counts jsonb NOT NULL,
    CONSTRAINT pk_revisions PRIMARY KEY (number)
);
COMMENT ON TABLE revisions IS 'States of the dataset, one an import that changed something.';
COMMENT ON COLUMN revisions.number IS 'Number, from 1.';
COMMENT ON COLUMN revisions.created_at IS 'Time of the import.';
COMMENT ON COLUMN revisions.note IS 'What the importer says about it.';
COMMENT ON COLUMN revisions.package_name IS 'Name of the data package.';
COMMENT ON COLUMN revisions.added IS 'Rows added.';
COMMENT ON COLUMN revisions.changed IS 'Rows changed.';
COMMENT ON COLUMN revisions.removed IS 'Rows removed.';
COMMENT ON COLUMN revisions.counts IS 'Rows of each table in this revision: {"stations": 24, …}.';

CREATE TABLE sources (
    slug text COLLATE "C" NOT NULL,
    kind text NOT NULL,
    document text,
    headline text NOT NULL,
    publication text,
    published_on date,
    published_after date,
    published_before date,
    published_note text,
    reporters text[] NOT NULL,
    text_complete boolean NOT NULL,
    note text,
    CONSTRAINT pk_sources PRIMARY KEY (slug),
    CONSTRAINT ck_sources_kind CHECK (kind IN ('NEWS', 'FEATURE', 'PHOTO', 'CASE_STUDY', 'COLUMN_NOTE', 'DATASET'))
);
COMMENT ON TABLE sources IS 'Articles and other publications from which the facts come.';
COMMENT ON COLUMN sources.slug IS 'Key: lower-case ASCII words joined by hyphens.';
COMMENT ON COLUMN sources.kind IS 'Kind of publication.';
COMMENT ON COLUMN sources.document IS 'Name of the file with its text, without the ending; empty if there is none.';
COMMENT ON COLUMN sources.headline IS 'Headline, as printed.';
COMMENT ON COLUMN sources.publication IS 'Newspaper, site or publisher; empty if not printed.';
COMMENT ON COLUMN sources.published_on IS 'Day of publication; empty if not printed.';
COMMENT ON COLUMN sources.published_after IS 'Earliest day of publication that the text itself allows.';
COMMENT ON COLUMN sources.published_before IS 'Latest day of publication that the text itself allows.';
COMMENT ON COLUMN sources.published_note IS 'How the bounds follow from the text.';
COMMENT ON COLUMN sources.reporters IS 'Bylines.';
COMMENT ON COLUMN sources.text_complete IS 'False where columns are torn or reordered.';
COMMENT ON COLUMN sources.note IS 'A remark by the curator.';

CREATE TABLE charity_services (
    project_slug text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    opening_hours text,
    note text,
    CONSTRAINT pk_charity_services PRIMARY KEY (project_slug, name),
    CONSTRAINT fk_charity_services_project_slug FOREIGN KEY (project_slug) REFERENCES charity_projects (slug)
);
COMMENT ON TABLE charity_services IS 'Services that a charity project gives.';
COMMENT ON COLUMN charity_services.project_slug IS 'The project.';
COMMENT ON COLUMN charity_services.name IS 'Chinese name of the service.';
COMMENT ON COLUMN charity_services.opening_hours IS 'When it is given: OSM opening_hours, Asia/Shanghai.';
COMMENT ON COLUMN charity_services.note IS 'A remark by the curator.';

CREATE TABLE charity_project_regions (
    project_slug text COLLATE "C" NOT NULL,
    region_code text COLLATE "C" NOT NULL,
    CONSTRAINT pk_charity_project_regions PRIMARY KEY (project_slug, region_code),
    CONSTRAINT fk_charity_project_regions_project_slug FOREIGN KEY (project_slug) REFERENCES charity_projects (slug),
    CONSTRAINT fk_charity_project_regions_region_code FOREIGN KEY (region_code) REFERENCES regions (code)
);
COMMENT ON TABLE charity_project_regions IS 'Regions that a charity project covers.';
COMMENT ON COLUMN charity_project_regions.project_slug IS 'The project.';
COMMENT ON COLUMN charity_project_regions.region_code IS 'The region.';

CREATE TABLE competitions (
    slug text COLLATE "C" NOT NULL,
    name text NOT NULL,
    name_en text,
    name_basis text NOT NULL,
    kind text NOT NULL,
    level text NOT NULL,
    status text NOT NULL,
    season text,
    edition integer,
    region_code text COLLATE "C",
    place text,
    starts_on date,
    ends_on date,
    period_text text,
    participants integer,
    teams integer,
    audiences text[] NOT NULL,
    broadcast text,
    results text,
    summary text,
    note text,
    CONSTRAINT pk_competitions PRIMARY KEY (slug),
    CONSTRAINT ck_competitions_audiences CHECK (audiences <@ ARRAY['OUTDOOR', 'NEW_EMPLOYMENT', 'WORKERS', 'UNION_MEMBERS', 'COURIER', 'FOOD_DELIVERY', 'TRUCK_DRIVER', 'RIDE_HAILING', 'DOMESTIC', 'ESTATE_AGENT', 'CAREGIVER', 'SECURITY', 'MALL_STAFF', 'SANITATION', 'MIGRANT', 'FRONTLINE', 'HARDSHIP', 'WOMEN', 'EXPECTANT', 'CHILDREN', 'MODEL_WORKER', 'MAY1_MEDAL', 'CRAFTSMAN', 'SKILLED', 'CADRE', 'RESEARCHER', 'FREELANCER', 'RAIL_FREIGHT', 'JOB_SEEKER', 'STUDENTS', 'PUBLIC']),
    CONSTRAINT ck_competitions_kind CHECK (kind IN ('VOCATIONAL_SKILLS', 'LABOUR_AND_SKILLS', 'COOKING', 'CULTURAL', 'MEDIA_CONTEST', 'CAMPAIGN', 'HONOUR_SELECTION')),
    CONSTRAINT ck_competitions_level CHECK (level IN ('ENTERPRISE', 'SUBDISTRICT', 'COUNTY', 'MUNICIPAL', 'MUNICIPAL_AND_COUNTY', 'INDUSTRIAL', 'PROVINCIAL', 'CROSS_PROVINCIAL', 'NATIONAL')),
    CONSTRAINT ck_competitions_name_basis CHECK (name_basis IN ('PRINTED', 'CURATOR_COINED')),
    CONSTRAINT ck_competitions_status CHECK (status IN ('PLANNED', 'ACTIVE', 'COMPLETED')),
    CONSTRAINT fk_competitions_region_code FOREIGN KEY (region_code) REFERENCES regions (code)
);
COMMENT ON TABLE competitions IS 'Skills competitions and other contests.';
COMMENT ON COLUMN competitions.slug IS 'Key: lower-case ASCII words joined by hyphens.';
COMMENT ON COLUMN competitions.name IS 'Chinese name.';
COMMENT ON COLUMN competitions.name_en IS 'English name.';
COMMENT ON COLUMN competitions.name_basis IS 'Whether the name is printed or the curator''s.';
COMMENT ON COLUMN competitions.kind IS 'Kind of contest.';
COMMENT ON COLUMN competitions.level IS 'How wide its circle is.';
COMMENT ON COLUMN competitions.status IS 'How far it had come.';
COMMENT ON COLUMN competitions.season IS 'Year or season, such as 2024.';
COMMENT ON COLUMN competitions.edition IS 'Number of the edition, where it is counted.';
COMMENT ON COLUMN competitions.region_code IS 'The region that it covers.';
COMMENT ON COLUMN competitions.place IS 'Where it takes place.';
COMMENT ON COLUMN competitions.starts_on IS 'First day.';
COMMENT ON COLUMN competitions.ends_on IS 'Last day.';
COMMENT ON COLUMN competitions.period_text IS 'The period as the source gives it.';
COMMENT ON COLUMN competitions.participants IS 'Number of people who take part, where one number stands for the whole.';
COMMENT ON COLUMN competitions.teams IS 'Number of teams.';
COMMENT ON COLUMN competitions.audiences IS 'Whom it is for.';
COMMENT ON COLUMN competitions.broadcast IS 'How it is broadcast.';
COMMENT ON COLUMN competitions.results IS 'Results and honours, in the curator''s words.';
COMMENT ON COLUMN competitions.summary IS 'What it is, in the curator''s words.';
COMMENT ON COLUMN competitions.note IS 'A remark by the curator.';

CREATE TABLE organizations (
    slug text COLLATE "C" NOT NULL,
    name text NOT NULL,
    name_en text,
    kind text NOT NULL,
    level text,
    parent_slug text COLLATE "C",
    parent_basis text,
    region_code text COLLATE "C",
    aliases text[] NOT NULL,
    unnamed boolean NOT NULL,
    note text,
    CONSTRAINT pk_organizations PRIMARY KEY (slug),
    CONSTRAINT ck_organizations_kind CHECK (kind IN ('TRADE_UNION', 'INDUSTRIAL_UNION', 'ENTERPRISE_UNION', 'GOVERNMENT', 'PARTY', 'PUBLIC_INSTITUTION', 'ENTERPRISE', 'SCHOOL', 'SOCIAL_ORGANIZATION', 'JUDICIARY', 'MEDIA')),
    CONSTRAINT ck_organizations_level CHECK (level IN ('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY', 'SUBDISTRICT', 'BASIC')),
    CONSTRAINT ck_organizations_parent_basis CHECK (parent_basis IN ('STATED', 'STRUCTURAL')),
    CONSTRAINT fk_organizations_parent_slug FOREIGN KEY (parent_slug) REFERENCES organizations (slug),
    CONSTRAINT fk_organizations_region_code FOREIGN KEY (region_code) REFERENCES regions (code)
);
COMMENT ON TABLE organizations IS 'Unions, enterprises, schools and others that run, fund or take part in services.';
COMMENT ON COLUMN organizations.slug IS 'Key: lower-case ASCII words joined by hyphens.';
COMMENT ON COLUMN organizations.name IS 'Chinese name, in full.';
COMMENT ON COLUMN organizations.name_en IS 'English name.';
COMMENT ON COLUMN organizations.kind IS 'What kind of body it is.';
COMMENT ON COLUMN organizations.level IS 'Administrative level.';
COMMENT ON COLUMN organizations.parent_slug IS 'The organization above it.';
COMMENT ON COLUMN organizations.parent_basis IS 'How the parent is known; empty without a parent.';
COMMENT ON COLUMN organizations.region_code IS 'The region that it belongs to.';
COMMENT ON COLUMN organizations.aliases IS 'Other names that the sources use.';
COMMENT ON COLUMN organizations.unnamed IS 'True where the source does not name it, or names a group.';
COMMENT ON COLUMN organizations.note IS 'A remark by the curator.';

CREATE TABLE changes (
    revision_number integer NOT NULL,
    sequence bigint NOT NULL,
    table_name text NOT NULL,
    row_key text NOT NULL,
    operation text NOT NULL,
    before jsonb,
    after jsonb,
    CONSTRAINT pk_changes PRIMARY KEY (revision_number, sequence),
    CONSTRAINT ck_changes_operation CHECK (operation IN ('ADDED', 'CHANGED', 'REMOVED')),
    CONSTRAINT fk_changes_revision_number FOREIGN KEY (revision_number) REFERENCES revisions (number)
);
COMMENT ON TABLE changes IS 'What each revision added, changed and removed, with the row before and after.';
COMMENT ON COLUMN changes.revision_number IS 'The revision.';
COMMENT ON COLUMN changes.sequence IS 'Order within the revision, from 1.';
COMMENT ON COLUMN changes.table_name IS 'Table of the data package.';
COMMENT ON COLUMN changes.row_key IS 'Key of the row; the values of a key of several columns are joined by a space.';
COMMENT ON COLUMN changes.operation IS 'What happened to it.';
COMMENT ON COLUMN changes.before IS 'The row before, as an object of the package''s fields without nulls; empty for an added one.';
COMMENT ON COLUMN changes.after IS 'The row after; empty for a removed one.';

CREATE TABLE citations (
    subject_type text COLLATE "C" NOT NULL,
    subject_slug text COLLATE "C" NOT NULL,
    field text COLLATE "C" NOT NULL,
    source_slug text COLLATE "C" NOT NULL,
    quote character varying(79),
    confidence text NOT NULL,
    note text,
    CONSTRAINT pk_citations PRIMARY KEY (subject_type, subject_slug, field, source_slug),
    CONSTRAINT ck_citations_confidence CHECK (confidence IN ('HIGH', 'MEDIUM', 'LOW')),
    CONSTRAINT ck_citations_subject_type CHECK (subject_type IN ('STATION', 'TRAINING_PROGRAM', 'COMPETITION', 'CHARITY_PROJECT', 'ORGANIZATION', 'STATISTIC')),
    CONSTRAINT fk_citations_source_slug FOREIGN KEY (source_slug) REFERENCES sources (slug)
);
COMMENT ON TABLE citations IS 'Where each fact was published: a record, or one field of it, and its source with a short quote.';
COMMENT ON COLUMN citations.subject_type IS 'Kind of record that it backs.';
COMMENT ON COLUMN citations.subject_slug IS 'Key of the record.';
COMMENT ON COLUMN citations.field IS 'The field that it backs; empty for the record as a whole.';
COMMENT ON COLUMN citations.source_slug IS 'The source.';
COMMENT ON COLUMN citations.quote IS 'The words of the source, under 80 characters, letter for letter.';
COMMENT ON COLUMN citations.confidence IS 'How sure the reading is.';
COMMENT ON COLUMN citations.note IS 'A remark by the curator.';

CREATE TABLE competition_events (
    competition_slug text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    finalists integer,
    note text,
    CONSTRAINT pk_competition_events PRIMARY KEY (competition_slug, name),
    CONSTRAINT fk_competition_events_competition_slug FOREIGN KEY (competition_slug) REFERENCES competitions (slug)
);
COMMENT ON TABLE competition_events IS 'Trades or events of a competition.';
COMMENT ON COLUMN competition_events.competition_slug IS 'The competition.';
COMMENT ON COLUMN competition_events.name IS 'Chinese name of the trade or event.';
COMMENT ON COLUMN competition_events.finalists IS 'Number of finalists.';
COMMENT ON COLUMN competition_events.note IS 'A remark by the curator.';

CREATE TABLE competition_stages (
    competition_slug text COLLATE "C" NOT NULL,
    position integer NOT NULL,
    name text NOT NULL,
    participants integer,
    teams integer,
    note text,
    CONSTRAINT pk_competition_stages PRIMARY KEY (competition_slug, position),
    CONSTRAINT fk_competition_stages_competition_slug FOREIGN KEY (competition_slug) REFERENCES competitions (slug)
);
COMMENT ON TABLE competition_stages IS 'Stages of a competition.';
COMMENT ON COLUMN competition_stages.competition_slug IS 'The competition.';
COMMENT ON COLUMN competition_stages.position IS 'Order of the stage, from 1.';
COMMENT ON COLUMN competition_stages.name IS 'Name of the stage, such as 决赛.';
COMMENT ON COLUMN competition_stages.participants IS 'Number of people in the stage.';
COMMENT ON COLUMN competition_stages.teams IS 'Number of teams in the stage.';
COMMENT ON COLUMN competition_stages.note IS 'A remark by the curator.';

CREATE TABLE charity_project_organizations (
    project_slug text COLLATE "C" NOT NULL,
    organization_slug text COLLATE "C" NOT NULL,
    role text COLLATE "C" NOT NULL,
    CONSTRAINT pk_charity_project_organizations PRIMARY KEY (project_slug, organization_slug, role),
    CONSTRAINT ck_charity_project_organizations_role CHECK (role IN ('ORGANIZER', 'CO_ORGANIZER', 'HOST', 'PROVIDER', 'FUNDER', 'GUIDE', 'PARTNER', 'PARTICIPANT')),
    CONSTRAINT fk_charity_project_organizations_organization_slug FOREIGN KEY (organization_slug) REFERENCES organizations (slug),
    CONSTRAINT fk_charity_project_organizations_project_slug FOREIGN KEY (project_slug) REFERENCES charity_projects (slug)
);
COMMENT ON TABLE charity_project_organizations IS 'Organizations that take part in a charity project.';
COMMENT ON COLUMN charity_project_organizations.project_slug IS 'The project.';
COMMENT ON COLUMN charity_project_organizations.organization_slug IS 'The organization.';
COMMENT ON COLUMN charity_project_organizations.role IS 'What it does there.';

CREATE TABLE competition_organizations (
    competition_slug text COLLATE "C" NOT NULL,
    organization_slug text COLLATE "C" NOT NULL,
    role text COLLATE "C" NOT NULL,
    CONSTRAINT pk_competition_organizations PRIMARY KEY (competition_slug, organization_slug, role),
    CONSTRAINT ck_competition_organizations_role CHECK (role IN ('ORGANIZER', 'CO_ORGANIZER', 'HOST', 'PROVIDER', 'FUNDER', 'GUIDE', 'PARTNER', 'PARTICIPANT')),
    CONSTRAINT fk_competition_organizations_competition_slug FOREIGN KEY (competition_slug) REFERENCES competitions (slug),
    CONSTRAINT fk_competition_organizations_organization_slug FOREIGN KEY (organization_slug) REFERENCES organizations (slug)
);
COMMENT ON TABLE competition_organizations IS 'Organizations that take part in a competition.';
COMMENT ON COLUMN competition_organizations.competition_slug IS 'The competition.';
COMMENT ON COLUMN competition_organizations.organization_slug IS 'The organization.';
COMMENT ON COLUMN competition_organizations.role IS 'What it does there.';

CREATE TABLE stations (
    slug text COLLATE "C" NOT NULL,
    name text NOT NULL,
    name_en text,
    name_basis text NOT NULL,
    kind text NOT NULL,
    scope text NOT NULL,
    unit_count integer,
    status text NOT NULL,
    most_beautiful boolean NOT NULL,
    address text,
    region_code text COLLATE "C" NOT NULL,
    operator_slug text COLLATE "C",
    location geography(Point,4326),
    location_precision text,
    coordinates_estimated boolean NOT NULL,
    opening_hours text,
    open_minutes int4multirange,
    access text,
    serves text[] NOT NULL,
    area_square_metres double precision,
    opened_on date,
    summary text,
    note text,
    CONSTRAINT pk_stations PRIMARY KEY (slug),
    CONSTRAINT ck_stations_access CHECK (access IN ('WALK_IN', 'QR_CODE', 'MEMBERS')),
    CONSTRAINT ck_stations_kind CHECK (kind IN ('UNION_STATION', 'UNION_STATION_24H', 'UNION_STATION_SMART', 'UNION_STATION_24H_SMART', 'UNION_STATION_EXTENDED', 'RIDER_STATION_24H', 'DRIVERS_HOME', 'CARE_STATION', 'WORKERS_HOME', 'WORKERS_SERVICE_CENTRE', 'WORKERS_SERVICE_STATION', 'ACTIVITY_CENTRE', 'MOTHERS_ROOM', 'MATERNITY_CANTEEN', 'MATERNITY_PARKING', 'CHILDCARE_CENTRE', 'MODEL_WORKER_STUDIO', 'CULTURAL_PALACE', 'EXHIBITION_ROOM', 'MEDICAL_SELF_SERVICE', 'SERVICE_WINDOW', 'DISCOUNT_MEAL_POINT', 'WORKPLACE_AMENITY')),
    CONSTRAINT ck_stations_location_precision CHECK (location_precision IN ('ADDRESS', 'NEIGHBOURHOOD', 'DISTRICT')),
    CONSTRAINT ck_stations_name_basis CHECK (name_basis IN ('PRINTED', 'CURATOR_COINED')),
    CONSTRAINT ck_stations_scope CHECK (scope IN ('SINGLE', 'GROUP')),
    CONSTRAINT ck_stations_serves CHECK (serves <@ ARRAY['OUTDOOR', 'NEW_EMPLOYMENT', 'WORKERS', 'UNION_MEMBERS', 'COURIER', 'FOOD_DELIVERY', 'TRUCK_DRIVER', 'RIDE_HAILING', 'DOMESTIC', 'ESTATE_AGENT', 'CAREGIVER', 'SECURITY', 'MALL_STAFF', 'SANITATION', 'MIGRANT', 'FRONTLINE', 'HARDSHIP', 'WOMEN', 'EXPECTANT', 'CHILDREN', 'MODEL_WORKER', 'MAY1_MEDAL', 'CRAFTSMAN', 'SKILLED', 'CADRE', 'RESEARCHER', 'FREELANCER', 'RAIL_FREIGHT', 'JOB_SEEKER', 'STUDENTS', 'PUBLIC']),
    CONSTRAINT ck_stations_status CHECK (status IN ('OPERATING', 'CLOSED')),
    CONSTRAINT fk_stations_operator_slug FOREIGN KEY (operator_slug) REFERENCES organizations (slug),
    CONSTRAINT fk_stations_region_code FOREIGN KEY (region_code) REFERENCES regions (code)
);
COMMENT ON TABLE stations IS 'Union service stations and other places where a union serves people.';
COMMENT ON COLUMN stations.slug IS 'Key: lower-case ASCII words joined by hyphens.';
COMMENT ON COLUMN stations.name IS 'Chinese name.';
COMMENT ON COLUMN stations.name_en IS 'English name.';
COMMENT ON COLUMN stations.name_basis IS 'Whether the name is printed or the curator''s.';
COMMENT ON COLUMN stations.kind IS 'Kind of station.';
COMMENT ON COLUMN stations.scope IS 'Whether the row is one place or a group that the source does not tell apart.';
COMMENT ON COLUMN stations.unit_count IS 'Number of places in a group.';
COMMENT ON COLUMN stations.status IS 'Whether it operates.';
COMMENT ON COLUMN stations.most_beautiful IS 'Named a most beautiful station (最美驿站).';
COMMENT ON COLUMN stations.address IS 'Address or place as the source gives it.';
COMMENT ON COLUMN stations.region_code IS 'The smallest coded region that contains it.';
COMMENT ON COLUMN stations.operator_slug IS 'The organization that runs it.';
COMMENT ON COLUMN stations.location IS 'Position, WGS-84; empty if not known.';
COMMENT ON COLUMN stations.location_precision IS 'How exact the position is; empty without a position.';
COMMENT ON COLUMN stations.coordinates_estimated IS 'True where a curator estimated the position from the address.';
COMMENT ON COLUMN stations.opening_hours IS 'OSM opening_hours, Asia/Shanghai; empty if not known.';
COMMENT ON COLUMN stations.open_minutes IS 'Minutes of the ordinary week when it is open, Monday 00:00 = 0, half-open ranges; from opening_hours.';
COMMENT ON COLUMN stations.access IS 'How one gets in; empty if not known.';
COMMENT ON COLUMN stations.serves IS 'Whom it serves.';
COMMENT ON COLUMN stations.area_square_metres IS 'Floor area in square metres.';
COMMENT ON COLUMN stations.opened_on IS 'Day of opening.';
COMMENT ON COLUMN stations.summary IS 'What is notable about it, in the curator''s words.';
COMMENT ON COLUMN stations.note IS 'A remark by the curator.';

CREATE TABLE training_programs (
    slug text COLLATE "C" NOT NULL,
    name text NOT NULL,
    name_en text,
    name_basis text NOT NULL,
    kind text NOT NULL,
    status text NOT NULL,
    levels text[] NOT NULL,
    modes text[] NOT NULL,
    duration_months double precision,
    eligibility text,
    audiences text[] NOT NULL,
    subsidies text[] NOT NULL,
    subsidy_note text,
    region_code text COLLATE "C",
    organizer_slug text COLLATE "C",
    place text,
    starts_on date,
    ends_on date,
    period_text text,
    summary text,
    note text,
    CONSTRAINT pk_training_programs PRIMARY KEY (slug),
    CONSTRAINT ck_training_programs_audiences CHECK (audiences <@ ARRAY['OUTDOOR', 'NEW_EMPLOYMENT', 'WORKERS', 'UNION_MEMBERS', 'COURIER', 'FOOD_DELIVERY', 'TRUCK_DRIVER', 'RIDE_HAILING', 'DOMESTIC', 'ESTATE_AGENT', 'CAREGIVER', 'SECURITY', 'MALL_STAFF', 'SANITATION', 'MIGRANT', 'FRONTLINE', 'HARDSHIP', 'WOMEN', 'EXPECTANT', 'CHILDREN', 'MODEL_WORKER', 'MAY1_MEDAL', 'CRAFTSMAN', 'SKILLED', 'CADRE', 'RESEARCHER', 'FREELANCER', 'RAIL_FREIGHT', 'JOB_SEEKER', 'STUDENTS', 'PUBLIC']),
    CONSTRAINT ck_training_programs_kind CHECK (kind IN ('DEGREE', 'DEGREE_AND_SKILLS', 'ENTERPRISE_SKILLS', 'CADRE', 'CRAFTSMAN_COLLEGE', 'CRAFTSMAN_CULTIVATION', 'MENTORSHIP', 'IDEOLOGICAL_EDUCATION', 'POLICY_PLAN', 'TEACHING_MATERIAL')),
    CONSTRAINT ck_training_programs_levels CHECK (levels <@ ARRAY['JUNIOR_COLLEGE', 'BACHELOR', 'MASTER']),
    CONSTRAINT ck_training_programs_modes CHECK (modes <@ ARRAY['ONLINE', 'IN_PERSON', 'PART_TIME', 'WORKSHOP', 'LECTURE', 'APPRENTICESHIP']),
    CONSTRAINT ck_training_programs_name_basis CHECK (name_basis IN ('PRINTED', 'CURATOR_COINED')),
    CONSTRAINT ck_training_programs_status CHECK (status IN ('PLANNED', 'ACTIVE', 'COMPLETED')),
    CONSTRAINT ck_training_programs_subsidies CHECK (subsidies <@ ARRAY['FULL_TUITION', 'PARTIAL_TUITION', 'TUITION_UNSPECIFIED', 'STUDY_GRANT', 'FREE_MUTUAL_AID_COVER', 'MUTUAL_AID_REIMBURSEMENT', 'MUTUAL_AID_FUND', 'RELIEF_CASH', 'SERVICE_PROCUREMENT', 'SPECIAL_FUND', 'FREE_SERVICE', 'DISCOUNT', 'IN_KIND', 'VOUCHER']),
    CONSTRAINT fk_training_programs_organizer_slug FOREIGN KEY (organizer_slug) REFERENCES organizations (slug),
    CONSTRAINT fk_training_programs_region_code FOREIGN KEY (region_code) REFERENCES regions (code)
);
COMMENT ON TABLE training_programs IS 'Programs that train workers or pay for their studies.';
COMMENT ON COLUMN training_programs.slug IS 'Key: lower-case ASCII words joined by hyphens.';
COMMENT ON COLUMN training_programs.name IS 'Chinese name.';
COMMENT ON COLUMN training_programs.name_en IS 'English name.';
COMMENT ON COLUMN training_programs.name_basis IS 'Whether the name is printed or the curator''s.';
COMMENT ON COLUMN training_programs.kind IS 'Kind of training.';
COMMENT ON COLUMN training_programs.status IS 'How far it had come.';
COMMENT ON COLUMN training_programs.levels IS 'Degrees that it leads to.';
COMMENT ON COLUMN training_programs.modes IS 'How one learns.';
COMMENT ON COLUMN training_programs.duration_months IS 'Length of study in months.';
COMMENT ON COLUMN training_programs.eligibility IS 'Who may take part, in the curator''s words.';
COMMENT ON COLUMN training_programs.audiences IS 'Whom it is for.';
COMMENT ON COLUMN training_programs.subsidies IS 'Support that it gives.';
COMMENT ON COLUMN training_programs.subsidy_note IS 'Who gets how much, in the curator''s words.';
COMMENT ON COLUMN training_programs.region_code IS 'The region that it covers.';
COMMENT ON COLUMN training_programs.organizer_slug IS 'The organization that runs it.';
COMMENT ON COLUMN training_programs.place IS 'Where it takes place.';
COMMENT ON COLUMN training_programs.starts_on IS 'First day.';
COMMENT ON COLUMN training_programs.ends_on IS 'Last day.';
COMMENT ON COLUMN training_programs.period_text IS 'The period as the source gives it.';
COMMENT ON COLUMN training_programs.summary IS 'What it is, in the curator''s words.';
COMMENT ON COLUMN training_programs.note IS 'A remark by the curator.';

CREATE TABLE charity_project_stations (
    project_slug text COLLATE "C" NOT NULL,
    station_slug text COLLATE "C" NOT NULL,
    CONSTRAINT pk_charity_project_stations PRIMARY KEY (project_slug, station_slug),
    CONSTRAINT fk_charity_project_stations_project_slug FOREIGN KEY (project_slug) REFERENCES charity_projects (slug),
    CONSTRAINT fk_charity_project_stations_station_slug FOREIGN KEY (station_slug) REFERENCES stations (slug)
);
COMMENT ON TABLE charity_project_stations IS 'Stations where a charity project takes place.';
COMMENT ON COLUMN charity_project_stations.project_slug IS 'The project.';
COMMENT ON COLUMN charity_project_stations.station_slug IS 'The station.';

CREATE TABLE station_amenities (
    station_slug text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    status text NOT NULL,
    verified_on date,
    note text,
    CONSTRAINT pk_station_amenities PRIMARY KEY (station_slug, kind),
    CONSTRAINT ck_station_amenities_kind CHECK (kind IN ('REST', 'TOILET', 'DRINKING_WATER', 'COOLING', 'WARMTH', 'RAIN_SHELTER', 'MEAL_HEATING', 'MICROWAVE', 'CHARGING', 'READING', 'TABLES_CHAIRS', 'EMERGENCY_SUPPLIES', 'EMERGENCY_MEDICINE', 'BATTERY_SWAP', 'DISCOUNT_MEALS', 'HAIRCUT', 'LEGAL_SERVICE', 'IDEOLOGY', 'VOLUNTEER_LINK', 'DONATION_CORNER', 'QR_ENTRY', 'SMART_SYSTEM', 'WIFI', 'SHOWER', 'WASHER_DRYER', 'MASSAGE_CHAIR', 'SOFA', 'SOFA_BED', 'LOUNGE', 'AIR_CONDITIONING', 'BEDDING', 'DISINFECTION', 'TELEMEDICINE', 'CHARITY_SUPERMARKET', 'LAUNDRY', 'PSY_COUNSELLING', 'NON_SLIP_FLOOR', 'ROUND_CORNER_FURNITURE', 'NUTRITION_MENU', 'WIDE_PARKING_BAY', 'POOL', 'SAND_PIT', 'BASKETBALL', 'TEACHING_AIDS', 'PARKING', 'FUEL', 'CATERING')),
    CONSTRAINT ck_station_amenities_status CHECK (status IN ('AVAILABLE', 'OUT_OF_ORDER')),
    CONSTRAINT fk_station_amenities_station_slug FOREIGN KEY (station_slug) REFERENCES stations (slug)
);
COMMENT ON TABLE station_amenities IS 'What each station offers.';
COMMENT ON COLUMN station_amenities.station_slug IS 'The station.';
COMMENT ON COLUMN station_amenities.kind IS 'The amenity.';
COMMENT ON COLUMN station_amenities.status IS 'Its state when last checked.';
COMMENT ON COLUMN station_amenities.verified_on IS 'Day of the last check on the spot; empty if known from a publication only.';
COMMENT ON COLUMN station_amenities.note IS 'A remark by the curator.';

CREATE TABLE statistics (
    slug text COLLATE "C" NOT NULL,
    indicator text NOT NULL,
    name text NOT NULL,
    value numeric,
    value_min numeric,
    value_max numeric,
    value_text text NOT NULL,
    unit text NOT NULL,
    qualifier text NOT NULL,
    rounding_unit bigint,
    status text NOT NULL,
    as_of date,
    starts_on date,
    ends_on date,
    period_text text,
    region_code text COLLATE "C",
    organization_slug text COLLATE "C",
    station_slug text COLLATE "C",
    program_slug text COLLATE "C",
    competition_slug text COLLATE "C",
    project_slug text COLLATE "C",
    note text,
    CONSTRAINT pk_statistics PRIMARY KEY (slug),
    CONSTRAINT ck_statistics_qualifier CHECK (qualifier IN ('EXACT', 'NEARLY', 'OVER', 'AT_LEAST', 'APPROXIMATE', 'WITHIN', 'ORDINAL', 'INDEFINITE')),
    CONSTRAINT ck_statistics_status CHECK (status IN ('ACTUAL', 'PLANNED')),
    CONSTRAINT fk_statistics_competition_slug FOREIGN KEY (competition_slug) REFERENCES competitions (slug),
    CONSTRAINT fk_statistics_organization_slug FOREIGN KEY (organization_slug) REFERENCES organizations (slug),
    CONSTRAINT fk_statistics_program_slug FOREIGN KEY (program_slug) REFERENCES training_programs (slug),
    CONSTRAINT fk_statistics_project_slug FOREIGN KEY (project_slug) REFERENCES charity_projects (slug),
    CONSTRAINT fk_statistics_region_code FOREIGN KEY (region_code) REFERENCES regions (code),
    CONSTRAINT fk_statistics_station_slug FOREIGN KEY (station_slug) REFERENCES stations (slug)
);
COMMENT ON TABLE statistics IS 'Published figures, each as it was printed.';
COMMENT ON COLUMN statistics.slug IS 'Key: lower-case ASCII words joined by hyphens.';
COMMENT ON COLUMN statistics.indicator IS 'Code of what is counted, the same for all places and times: lower-case words joined by hyphens.';
COMMENT ON COLUMN statistics.name IS 'What is counted, in Chinese.';
COMMENT ON COLUMN statistics.value IS 'The number, multiplied out: 18.61万 is 186100; empty for an indefinite one.';
COMMENT ON COLUMN statistics.value_min IS 'Least value of an indefinite figure.';
COMMENT ON COLUMN statistics.value_max IS 'Greatest value of an indefinite figure.';
COMMENT ON COLUMN statistics.value_text IS 'The figure as printed.';
COMMENT ON COLUMN statistics.unit IS 'Unit as printed: 个, 人, 人次, 元, %.';
COMMENT ON COLUMN statistics.qualifier IS 'The hedge word that stands with it.';
COMMENT ON COLUMN statistics.rounding_unit IS 'The step to which the printed figure is rounded: 100 for 18.61万; empty where it is printed to the unit.';
COMMENT ON COLUMN statistics.status IS 'Whether it is a fact or a plan.';
COMMENT ON COLUMN statistics.as_of IS 'The day for which the figure holds; empty for one that covers a period or has no date.';
COMMENT ON COLUMN statistics.starts_on IS 'First day of the period that the figure covers.';
COMMENT ON COLUMN statistics.ends_on IS 'Last day of the period that the figure covers.';
COMMENT ON COLUMN statistics.period_text IS 'The day or period as the source gives it.';
COMMENT ON COLUMN statistics.region_code IS 'The region that it is about.';
COMMENT ON COLUMN statistics.organization_slug IS 'The organization that it is about.';
COMMENT ON COLUMN statistics.station_slug IS 'The station that it is about.';
COMMENT ON COLUMN statistics.program_slug IS 'The training program that it is about.';
COMMENT ON COLUMN statistics.competition_slug IS 'The competition that it is about.';
COMMENT ON COLUMN statistics.project_slug IS 'The charity project that it is about.';
COMMENT ON COLUMN statistics.note IS 'A remark by the curator.';

CREATE TABLE training_intakes (
    program_slug text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    level text,
    opens_on date,
    closes_on date,
    quota integer,
    enrolled integer,
    graduated integer,
    note text,
    CONSTRAINT pk_training_intakes PRIMARY KEY (program_slug, name),
    CONSTRAINT ck_training_intakes_level CHECK (level IN ('JUNIOR_COLLEGE', 'BACHELOR', 'MASTER')),
    CONSTRAINT fk_training_intakes_program_slug FOREIGN KEY (program_slug) REFERENCES training_programs (slug)
);
COMMENT ON TABLE training_intakes IS 'Rounds of enrolment of a training program.';
COMMENT ON COLUMN training_intakes.program_slug IS 'The program.';
COMMENT ON COLUMN training_intakes.name IS 'Name of the round, such as 2025年春季.';
COMMENT ON COLUMN training_intakes.level IS 'Degree, where the round is told apart by it.';
COMMENT ON COLUMN training_intakes.opens_on IS 'First day of enrolment.';
COMMENT ON COLUMN training_intakes.closes_on IS 'Last day of enrolment.';
COMMENT ON COLUMN training_intakes.quota IS 'Planned number of places.';
COMMENT ON COLUMN training_intakes.enrolled IS 'Number enrolled.';
COMMENT ON COLUMN training_intakes.graduated IS 'Number graduated.';
COMMENT ON COLUMN training_intakes.note IS 'A remark by the curator.';

CREATE TABLE training_majors (
    program_slug text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    level text,
    CONSTRAINT pk_training_majors PRIMARY KEY (program_slug, name),
    CONSTRAINT ck_training_majors_level CHECK (level IN ('JUNIOR_COLLEGE', 'BACHELOR', 'MASTER')),
    CONSTRAINT fk_training_majors_program_slug FOREIGN KEY (program_slug) REFERENCES training_programs (slug)
);
COMMENT ON TABLE training_majors IS 'Subjects that a training program teaches.';
COMMENT ON COLUMN training_majors.program_slug IS 'The program.';
COMMENT ON COLUMN training_majors.name IS 'Chinese name of the subject.';
COMMENT ON COLUMN training_majors.level IS 'Degree to which the subject leads.';

CREATE TABLE training_program_organizations (
    program_slug text COLLATE "C" NOT NULL,
    organization_slug text COLLATE "C" NOT NULL,
    role text COLLATE "C" NOT NULL,
    CONSTRAINT pk_training_program_organizations PRIMARY KEY (program_slug, organization_slug, role),
    CONSTRAINT ck_training_program_organizations_role CHECK (role IN ('ORGANIZER', 'CO_ORGANIZER', 'HOST', 'PROVIDER', 'FUNDER', 'GUIDE', 'PARTNER', 'PARTICIPANT')),
    CONSTRAINT fk_training_program_organizations_organization_slug FOREIGN KEY (organization_slug) REFERENCES organizations (slug),
    CONSTRAINT fk_training_program_organizations_program_slug FOREIGN KEY (program_slug) REFERENCES training_programs (slug)
);
COMMENT ON TABLE training_program_organizations IS 'Organizations that take part in a training program.';
COMMENT ON COLUMN training_program_organizations.program_slug IS 'The program.';
COMMENT ON COLUMN training_program_organizations.organization_slug IS 'The organization.';
COMMENT ON COLUMN training_program_organizations.role IS 'What it does there.';

CREATE INDEX ix_charity_project_organizations_organization_slug ON charity_project_organizations (organization_slug);

CREATE INDEX ix_charity_project_regions_region_code ON charity_project_regions (region_code);

CREATE INDEX ix_charity_project_stations_station_slug ON charity_project_stations (station_slug);

CREATE INDEX ix_citations_source_slug ON citations (source_slug);

CREATE INDEX ix_competition_organizations_organization_slug ON competition_organizations (organization_slug);

CREATE INDEX ix_competitions_region_code ON competitions (region_code);

CREATE INDEX ix_organizations_parent_slug ON organizations (parent_slug);

CREATE INDEX ix_organizations_region_code ON organizations (region_code);

CREATE INDEX ix_regions_location ON regions USING gist (location);

CREATE INDEX ix_regions_parent_code ON regions (parent_code);

CREATE INDEX ix_station_amenities_kind ON station_amenities (kind);

CREATE INDEX ix_stations_location ON stations USING gist (location);

CREATE INDEX ix_stations_open_minutes ON stations USING gist (open_minutes);

CREATE INDEX ix_stations_operator_slug ON stations (operator_slug);

CREATE INDEX ix_stations_region_code ON stations (region_code);

CREATE INDEX ix_statistics_competition_slug ON statistics (competition_slug);

CREATE INDEX ix_statistics_indicator ON statistics (indicator);

CREATE INDEX ix_statistics_organization_slug ON statistics (organization_slug);

CREATE INDEX ix_statistics_program_slug ON statistics (program_slug);

CREATE INDEX ix_statistics_project_slug ON statistics (project_slug);

CREATE INDEX ix_statistics_region_code ON statistics (region_code);

CREATE INDEX ix_statistics_station_slug ON statistics (station_slug);

CREATE INDEX ix_training_program_organizations_organization_slug ON training_program_organizations (organization_slug);

CREATE INDEX ix_training_programs_organizer_slug ON training_programs (organizer_slug);

CREATE INDEX ix_training_programs_region_code ON training_programs (region_code);

-- The server's role reads and does nothing else.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'openunion_reader') THEN
        GRANT USAGE ON SCHEMA public TO openunion_reader;
        GRANT SELECT ON ALL TABLES IN SCHEMA public TO openunion_reader;
    END IF;
END
$$;
