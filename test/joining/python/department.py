"""The water department (水利), in Python and of Debian's packages alone: it keeps subgraphs/kit/CONTRACT.md.
Settings: PORT, HUB_VIEWER_KEYS_URL, SCHEMA_FILE (its SDL, as it is published), CODE (the subject it has permits of)."""
import base64, datetime, hashlib, json, logging, os, re, threading, time, urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
import graphql as gql
import jwt
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
NAME, CODE, SDL = 'water', os.environ['CODE'], open(os.environ['SCHEMA_FILE'], encoding='utf-8').read()
FIRST_KEY, ALLOWANCE, CIPHER = 'unifiedSocialCreditCode', 30, AESGCM(AESGCM.generate_key(256))
REFUSALS = {'GRAPHQL_PARSE_FAILED': 'no GraphQL', 'GRAPHQL_VALIDATION_FAILED': 'does not fit the schema',
            'BAD_USER_INPUT': 'a key is no code', 'INVALID_PAGE': 'a page has 1 to 500 entries',
            'INVALID_CURSOR': 'no cursor of this list', 'DEPARTMENT_FAILED': 'the department could not answer'}
PERMITS = [{'id': name, 'kind': 'WaterAbstractionPermit', 'decidedOn': decided, 'state': state, 'publishedFrom': decided,
            'publishedUntil': until, 'documentNumber': '云水许字' + name, 'waterSource': '地下水', 'revisions': []}
           for name, decided, state, until in (('permit-3', '2026-03-02', 'ACTIVE', None),  # newest first
                                               ('permit-2', '2025-03-02', 'ACTIVE', None),
                                               ('permit-1', '2019-03-02', 'EXPIRED', '2020-03-02'))]

logging.disable(logging.CRITICAL)  # graphql-core logs what is refused, with what was given

class Keys:
    """The hub's keys: read again for a kid that is not known, at most every five seconds, and when ten minutes old."""
    def __init__(self):
        self.known, self.read_at, self.lock = {}, float('-inf'), threading.Lock()
    def find(self, kid):
        with self.lock:
            age = time.monotonic() - self.read_at
            if age > 600 or (kid not in self.known and age > 5):
                self.read_at = time.monotonic()
                with urllib.request.urlopen(os.environ['HUB_VIEWER_KEYS_URL'], timeout=2) as answer:
                    self.known = {key['kid']: jwt.PyJWK(key, 'EdDSA').key for key in json.load(answer)['keys']}
            return self.known[kid]

KEYS, USED, USED_LOCK = Keys(), {}, threading.Lock()

def verified(body, authorization):
    """What a token says that the hub signed for this department and these bytes, the first time that it is shown."""
    token = re.fullmatch('Bearer (.+)', authorization)[1]
    head = jwt.get_unverified_header(token)
    claims = jwt.decode(token, KEYS.find(head['kid']), ['EdDSA'], issuer='credit-hub', audience=NAME, leeway=ALLOWANCE,
                        options={'require': ['exp', 'jti', 'viewer', 'purpose', 'request']})
    digest = base64.urlsafe_b64encode(hashlib.sha256(body).digest()).rstrip(b'=').decode()
    assert head.get('typ') == 'credit-viewer+jwt' and claims['request'] == digest
    with USED_LOCK:
        for name in [name for name, end in USED.items() if end < time.time()]:
            del USED[name]
        assert claims['jti'] not in USED
        USED[claims['jti']] = claims['exp'] + ALLOWANCE
    return claims

def refused(code):
    return gql.GraphQLError(REFUSALS[code], extensions={'code': code})

def met(viewer, code):
    today = (datetime.datetime.utcnow() + datetime.timedelta(hours=8)).date().isoformat()  # in Beijing
    role, rows = viewer['role'], PERMITS if code == CODE else []
    if (role in ('CREDIT_OFFICE', 'AUDITOR') or role == 'REGULATOR' and viewer['department'] == NAME
            or role == 'SUBJECT' and viewer['organization'] == code):
        return rows
    in_use = [row for row in rows if row['state'] == 'ACTIVE' and (row['publishedUntil'] or today) >= today]
    if role in ('HALL', 'REGULATOR', 'DEPARTMENT_SYSTEM'):
        return in_use
    return [row for row in in_use if row['publishedFrom'] <= today]

def page(key, info, first=20, after=None):
    claims, position = info.context, ['9999', '']
    bound = json.dumps([claims['viewer'], claims['purpose'], key[FIRST_KEY], info.field_name]).encode()
    if not 1 <= first <= 500:
        raise refused('INVALID_PAGE')
    if after is not None:
        try:
            sealed = base64.urlsafe_b64decode(after)
            position = json.loads(CIPHER.decrypt(sealed[:12], sealed[12:], bound))
        except Exception:
            raise refused('INVALID_CURSOR')
    def cursor(*row, nonce):
        return base64.urlsafe_b64encode(nonce + CIPHER.encrypt(nonce, json.dumps(row).encode(), bound)).decode()
    behind = [row for row in met(claims['viewer'], key[FIRST_KEY]) if [row['decidedOn'], row['id']] < position]
    return [dict(row, cursor=cursor(row['decidedOn'], row['id'], nonce=os.urandom(12))) for row in behind[:first]]

def entity(key):
    valid = re.fullmatch('[0-9A-HJ-NPQRTUWXY]{18}', str(key.get(FIRST_KEY)))
    return {FIRST_KEY: key[FIRST_KEY]} if valid else refused('BAD_USER_INPUT')

def scalar(name):
    return gql.GraphQLScalarType(name, serialize=lambda value: value, parse_value=lambda value: value,
                                 parse_literal=lambda node: node.value)

def fields(types, **more):
    told = {name: gql.GraphQLField(of) for of, names in types.items() for name in names.split()}
    return {**told, **more}

TEXT, DATE, CREDIT_CODE, required = gql.GraphQLString, scalar('Date'), scalar('UnifiedSocialCreditCode'), gql.GraphQLNonNull
SEVERITY = gql.GraphQLEnumType('Severity', {name: gql.GraphQLEnumValue(name) for name in ('MINOR', 'ORDINARY', 'SERIOUS')})
STATE = gql.GraphQLEnumType('FactState', {name: gql.GraphQLEnumValue(name) for name in (
    'ACTIVE', 'UNDER_OBJECTION', 'CORRECTED', 'WITHDRAWN', 'REPAIRED', 'EXPIRED')})
PROVENANCE = gql.GraphQLObjectType('Provenance', fields({
    TEXT: 'sourceUnit batch rowHash', scalar('DateTime'): 'receivedAt', gql.GraphQLInt: 'row'}))
REVISION = gql.GraphQLObjectType('FactRevision', fields({DATE: 'revisedOn', STATE: 'state', TEXT: 'reason documentNumber'}))
OF_FACTS = {required(gql.GraphQLID): 'id', required(TEXT): 'kind cursor', DATE: 'decidedOn publishedFrom publishedUntil',
            TEXT: 'documentNumber authority basis publicationReason', SEVERITY: 'severity', STATE: 'state',
            PROVENANCE: 'provenance', gql.GraphQLList(required(REVISION)): 'revisions'}
FACT = gql.GraphQLInterfaceType('CreditFact', fields(OF_FACTS), resolve_type=lambda *_: PERMIT)
PERMIT = gql.GraphQLObjectType('WaterAbstractionPermit', fields(OF_FACTS, waterSource=gql.GraphQLField(TEXT)), [FACT])
PAGE = {'first': gql.GraphQLArgument(gql.GraphQLInt, 20), 'after': gql.GraphQLArgument(TEXT)}
SUBJECT = gql.GraphQLObjectType('MarketSubject', fields({required(CREDIT_CODE): FIRST_KEY}, waterAbstractionPermits=(
    gql.GraphQLField(gql.GraphQLList(required(PERMIT)), PAGE, page))))
ENTITY = gql.GraphQLUnionType('_Entity', [SUBJECT], resolve_type=lambda *_: SUBJECT)
KEYS_GIVEN = {'representations': gql.GraphQLArgument(required(gql.GraphQLList(required(scalar('_Any')))))}
SCHEMA = gql.GraphQLSchema(gql.GraphQLObjectType('Query', {
    '_service': gql.GraphQLField(gql.GraphQLObjectType('_Service', fields({TEXT: 'sdl'})), resolver=lambda *_: {'sdl': SDL}),
    '_entities': gql.GraphQLField(required(gql.GraphQLList(ENTITY)), KEYS_GIVEN, (
        lambda _, info, representations: [entity(key) for key in representations]))}))

def told(errors, otherwise='DEPARTMENT_FAILED'):
    codes = [(getattr(getattr(error, 'original_error', error), 'extensions', None) or {}).get('code', otherwise) for error in errors]
    return [{'message': REFUSALS[code], 'extensions': {'code': code}, **({'path': error.path} if error.path else {})}
            for error, code in zip(errors, codes)]

def answer(request, claims):
    try:
        document = gql.parse(request['query'])
    except gql.GraphQLError as error:
        return {'errors': told([error], 'GRAPHQL_PARSE_FAILED')}
    unfit = gql.validate(SCHEMA, document)
    if unfit:
        return {'errors': told(unfit, 'GRAPHQL_VALIDATION_FAILED')}
    done = gql.execute(SCHEMA, document, None, claims, request.get('variables'), request.get('operationName'))
    return {'data': done.data, **({'errors': told(done.errors)} if done.errors else {})}

class Door(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    def say(self, status, body):
        text = json.dumps(body, ensure_ascii=False).encode()
        self.send_response(status)
        self.send_header('content-type', 'application/json')
        self.send_header('content-length', str(len(text)))
        self.end_headers()
        self.wfile.write(text)
    def do_GET(self):
        self.say(200 if self.path == '/health/ready' else 404, {'state': 'UP'})
    def do_POST(self):
        body = self.rfile.read(int(self.headers.get('content-length', 0)))
        try:
            claims = verified(body, self.headers.get('authorization', ''))
        except Exception:  # why it is refused helps only who forges one
            return self.say(401, {'errors': [{'message': 'not signed', 'extensions': {'code': 'UNAUTHENTICATED'}}]})
        self.say(200, answer(json.loads(body), claims))
    def log_message(self, *_):
        pass

server = ThreadingHTTPServer(('127.0.0.1', int(os.environ['PORT'])), Door)
print(json.dumps({'port': server.server_port}), flush=True)
server.serve_forever()
