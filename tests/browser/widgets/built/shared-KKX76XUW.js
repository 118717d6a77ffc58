var Z=Object.create;var z=Object.defineProperty;var ee=Object.getOwnPropertyDescriptor;var te=Object.getOwnPropertyNames;var se=Object.getPrototypeOf,ie=Object.prototype.hasOwnProperty;var $e=(s,e)=>()=>{try{return e||s((e={exports:{}}).exports,e),e.exports}catch(t){throw e=0,t}};var ne=(s,e,t,i)=>{if(e&&typeof e=="object"||typeof e=="function")for(let n of te(e))!ie.call(s,n)&&n!==t&&z(s,n,{get:()=>e[n],enumerable:!(i=ee(e,n))||i.enumerable});return s};var Se=(s,e,t)=>(t=s!=null?Z(se(s)):{},ne(e||!s||!s.__esModule?z(t,"default",{value:s,enumerable:!0}):t,s));var oe=Object.defineProperty,re=(s,e,t)=>e in s?oe(s,e,{enumerable:!0,configurable:!0,writable:!0,value:t}):s[e]=t,a=(s,e,t)=>re(s,typeof e!="symbol"?e+"":e,t),D=s=>Object.freeze({courier:Object.freeze({...s.courier}),inbox:Object.freeze({...s.inbox})}),ae=s=>({courier:{...s.courier},inbox:{...s.inbox}}),F={us:D({courier:{rest:"https://api.courier.com",graphql:"https://api.courier.com/client/q"},inbox:{graphql:"https://inbox.courier.com/q",webSocket:"wss://realtime.courier.io"}}),eu:D({courier:{rest:"https://api.eu.courier.com",graphql:"https://api.eu.courier.com/client/q"},inbox:{graphql:"https://inbox.eu.courier.io/q",webSocket:"wss://realtime.eu.courier.io"}})},ce=F.us,ke=F.eu,ue=(s="us")=>ae(F[s]),de=s=>{let e=ce;return{courier:{rest:s?.courier.rest||e.courier.rest,graphql:s?.courier.graphql||e.courier.graphql},inbox:{graphql:s?.inbox.graphql||e.inbox.graphql,webSocket:s?.inbox.webSocket||e.inbox.webSocket}}},f=(s=>(s.Subscribe="subscribe",s.Unsubscribe="unsubscribe",s.Pong="pong",s.Ping="ping",s.GetConfig="get-config",s))(f||{}),G=(s=>(s.Ping="ping",s))(G||{}),B=(s=>(s.NewMessage="message",s.Archive="archive",s.ArchiveAll="archive-all",s.ArchiveRead="archive-read",s.Clicked="clicked",s.MarkAllRead="mark-all-read",s.Opened="opened",s.Read="read",s.Unarchive="unarchive",s.Unopened="unopened",s.Unread="unread",s))(B||{}),k=class{constructor(e){a(this,"PREFIX","[COURIER]"),this.showLogs=e}warn(e,...t){this.showLogs&&console.warn(`${this.PREFIX} ${e}`,...t)}log(e,...t){this.showLogs&&console.log(`${this.PREFIX} ${e}`,...t)}error(e,...t){this.showLogs&&console.error(`${this.PREFIX} ${e}`,...t)}debug(e,...t){this.showLogs&&console.debug(`${this.PREFIX} ${e}`,...t)}info(e,...t){this.showLogs&&console.info(`${this.PREFIX} ${e}`,...t)}},V=class J{static nanoid(e=21){let t="",i=crypto.getRandomValues(new Uint8Array(e|=0));for(;e--;)t+=J.ALPHABET[i[e]&63];return t}};a(V,"ALPHABET","useandom-26T198340PX75pxJACKVERYMINDBUSHWOLF_GQZbfghjklqvwyzrict");var g=V,W="x-courier-ua",A="sdk",C="sdkv",he="cid",I=class extends Error{constructor(e,t,i){super(t),this.code=e,this.type=i,this.name="CourierRequestError"}};function Y(s,e,t,i){s.log(`
\u{1F4E1} New Courier ${t} Request: ${e}
URL: ${i.url}
${i.method?`Method: ${i.method}`:""}
${i.query?`Query: ${i.query}`:""}
${i.variables?`Variables: ${JSON.stringify(i.variables,null,2)}`:""}
Headers: ${JSON.stringify(i.headers,null,2)}
Body: ${i.body?JSON.stringify(i.body,null,2):"Empty"}
  `)}function H(s,e,t,i){s.log(`
\u{1F4E1} New Courier ${t} Response: ${e}
Status Code: ${i.status}
Response JSON: ${JSON.stringify(i.response,null,2)}
  `)}async function y(s){let e=s.validCodes??[200],t=s.options.showLogs?g.nanoid():void 0,i=s.options.courierUserAgent.toHttpHeaderValue(),n=new Request(s.url,{method:s.method,headers:{"Content-Type":"application/json",[W]:i,...s.headers},body:s.body?JSON.stringify(s.body):void 0});t&&Y(s.options.logger,t,"HTTP",{url:n.url,method:n.method,headers:Object.fromEntries(n.headers.entries()),body:s.body});let o=await fetch(n);if(o.status===204)return;let r;try{r=await o.json()}catch{if(o.status===200)return;throw new I(o.status,"Failed to parse response as JSON","PARSE_ERROR")}if(t&&H(s.options.logger,t,"HTTP",{status:o.status,response:r}),!e.includes(o.status))throw new I(o.status,r?.message||"Unknown Error",r?.type);return r}async function u(s){let e=s.options.showLogs?g.nanoid():void 0,t=s.options.courierUserAgent.toHttpHeaderValue();e&&Y(s.options.logger,e,"GraphQL",{url:s.url,headers:s.headers,query:s.query,variables:s.variables});let i=await fetch(s.url,{method:"POST",headers:{"Content-Type":"application/json",[W]:t,...s.headers},body:JSON.stringify({query:s.query,variables:s.variables})}),n;try{n=await i.json()}catch{throw new I(i.status,"Failed to parse response as JSON","PARSE_ERROR")}if(e&&H(s.options.logger,e,"GraphQL",{status:i.status,response:n}),!i.ok)throw new I(i.status,n?.message||"Unknown Error",n?.type);return n}var p=class{constructor(e){this.options=e}},P=class extends p{async getBrand(e){let t=`
      query GetBrand {
        brand(brandId: "${e.brandId}") {
          settings {
            colors {
              primary
              secondary
              tertiary
            }
            inapp {
              borderRadius
              disableCourierFooter
            }
          }
          logo {
            href
            image
          }
          links
        }
      }
    `;return(await u({options:this.options,url:this.options.apiUrls.courier.graphql,headers:{"x-courier-user-id":this.options.userId,"x-courier-client-key":"empty",Authorization:`Bearer ${this.options.accessToken}`},query:t,variables:{brandId:e.brandId}})).data.brand}},$=1e3,le="v1",T=class l{constructor(e){a(this,"webSocket",null),a(this,"retryAttempt",0),a(this,"retryTimeoutId",null),a(this,"closeRequested",!1),a(this,"url"),a(this,"options"),this.url=e.apiUrls.inbox.webSocket,this.options=e}async connect(){var e,t;return this.isConnecting||this.isOpen?((t=this.options.logger)==null||t.info(`Attempted to open a WebSocket connection, but one already exists in state '${(e=this.webSocket)==null?void 0:e.readyState}'.`),Promise.resolve()):(this.clearRetryTimeout(),this.closeRequested=!1,new Promise((i,n)=>{this.webSocket=new WebSocket(this.getWebSocketUrl()),this.webSocket.addEventListener("open",o=>{this.retryAttempt=0,this.onOpen(o),i()}),this.webSocket.addEventListener("message",async o=>{var r;try{let c=JSON.parse(o.data);if("event"in c&&c.event==="reconnect"){this.close($),await this.retryConnection(c.retryAfter*1e3);return}this.onMessageReceived(c)}catch(c){(r=this.options.logger)==null||r.error("Error parsing socket message",c)}}),this.webSocket.addEventListener("close",o=>{if(o.code!==$&&!this.closeRequested){let r=l.parseCloseEvent(o);r.retryAfterSeconds?this.retryConnection(r.retryAfterSeconds*1e3):this.retryConnection()}this.onClose(o)}),this.webSocket.addEventListener("error",o=>{this.closeRequested||this.retryConnection(),this.onError(o),n(o)})}))}close(e=$,t){this.webSocket!==null&&(this.closeRequested=!0,this.clearRetryTimeout(),this.retryAttempt=0,this.webSocket.close(e,t))}send(e){var t;if(this.webSocket===null||this.isConnecting){(t=this.options.logger)==null||t.info("Attempted to send a message, but the WebSocket is not yet open.");return}let i=JSON.stringify(e);this.webSocket.send(i)}get userId(){return this.options.userId}get subTenantId(){return this.options.tenantId}get logger(){return this.options.logger}get courierUserAgent(){return this.options.courierUserAgent}get isConnecting(){return this.webSocket!==null&&this.webSocket.readyState===WebSocket.CONNECTING}get isOpen(){return this.webSocket!==null&&this.webSocket.readyState===WebSocket.OPEN}getWebSocketUrl(){let e=this.options.accessToken,t=this.options.connectionId,i=this.userId,n=this.courierUserAgent.getUserAgentInfo()[A],o=this.courierUserAgent.getUserAgentInfo()[C];return`${this.url}?auth=${e}&cid=${t}&iwpv=${le}&userId=${i}&${A}=${n}&${C}=${o}`}static parseCloseEvent(e){if(e.reason===null||e.reason==="")return e;try{let t=JSON.parse(e.reason);if(!t[l.RETRY_AFTER_KEY])return e;let i=parseInt(t[l.RETRY_AFTER_KEY]);return Number.isNaN(i)||i<0?e:{...e,retryAfterSeconds:i}}catch{return e}}getBackoffTimeInMillis(){let e=l.BACKOFF_INTERVALS_IN_MILLIS[this.retryAttempt],t=e-e*l.BACKOFF_JITTER_FACTOR,i=e+e*l.BACKOFF_JITTER_FACTOR;return Math.floor(Math.random()*(i-t)+t)}async retryConnection(e){var t,i,n;if(this.retryTimeoutId!==null){(t=this.logger)==null||t.debug("Skipping retry attempt because a previous retry is already scheduled.");return}if(this.retryAttempt>=l.MAX_RETRY_ATTEMPTS){(i=this.logger)==null||i.error(`Max retry attempts (${l.MAX_RETRY_ATTEMPTS}) reached.`);return}let o=e??this.getBackoffTimeInMillis();this.retryTimeoutId=window.setTimeout(async()=>{try{await this.connect()}catch{}},o),(n=this.logger)==null||n.debug(`Retrying connection in ${Math.floor(o/1e3)}s. Retry attempt ${this.retryAttempt+1} of ${l.MAX_RETRY_ATTEMPTS}.`),this.retryAttempt++}clearRetryTimeout(){this.retryTimeoutId!==null&&(window.clearTimeout(this.retryTimeoutId),this.retryTimeoutId=null)}};a(T,"BACKOFF_JITTER_FACTOR",.5);a(T,"MAX_RETRY_ATTEMPTS",5);a(T,"BACKOFF_INTERVALS_IN_MILLIS",[3e4,6e4,12e4,24e4,48e4]);a(T,"RETRY_AFTER_KEY","Retry-After");var pe=T,U=class{constructor(e=10){a(this,"outstandingRequestsMap",new Map),a(this,"completedTransactionsQueue",[]),a(this,"completedTransactionsToKeep"),this.completedTransactionsToKeep=e}addOutstandingRequest(e,t){if(this.outstandingRequestsMap.has(e))throw new Error(`Transaction [${e}] already has an outstanding request`);let n={transactionId:e,request:t,response:null,start:new Date,end:null};this.outstandingRequestsMap.set(e,n)}addResponse(e,t){let i=this.outstandingRequestsMap.get(e);if(i===void 0)throw new Error(`Transaction [${e}] does not have an outstanding request`);i.response=t,i.end=new Date,this.outstandingRequestsMap.delete(e),this.addCompletedTransaction(i)}get outstandingRequests(){return Array.from(this.outstandingRequestsMap.values())}get completedTransactions(){return this.completedTransactionsQueue}clearOutstandingRequests(){this.outstandingRequestsMap.clear()}addCompletedTransaction(e){this.completedTransactionsQueue.push(e),this.completedTransactionsQueue.length>this.completedTransactionsToKeep&&this.completedTransactionsQueue.shift()}};function ge(s){if(s.event===B.NewMessage){let e=s.data;return e.created||(e.created=new Date().toISOString()),{...s,data:e}}return s}function me(s){return ge(s)}var K=class S extends pe{constructor(e){super(e),a(this,"pingIntervalId",null),a(this,"messageEventListeners",[]),a(this,"config",null),a(this,"pingTransactionManager",new U)}onOpen(e){return this.pingTransactionManager.clearOutstandingRequests(),this.restartPingInterval(),this.sendGetConfig(),this.sendSubscribe(),Promise.resolve()}onMessageReceived(e){if("action"in e&&e.action===G.Ping){let t=e;this.sendPong(t)}if("response"in e&&e.response==="pong"){let t=e;this.pingTransactionManager.addResponse(t.tid,t),this.pingTransactionManager.clearOutstandingRequests()}if("response"in e&&e.response==="config"){let t=e;this.setConfig(t.data)}if("event"in e&&S.isInboxMessageEvent(e.event)){let i=me(e);for(let n of this.messageEventListeners)n(i)}return this.restartPingInterval(),Promise.resolve()}onClose(e){return this.clearPingInterval(),this.clearMessageEventListeners(),this.pingTransactionManager.clearOutstandingRequests(),Promise.resolve()}onError(e){return Promise.resolve()}sendSubscribe(){let e={channel:this.userId,event:"*"};this.subTenantId&&(e.accountId=this.subTenantId);let t={tid:g.nanoid(),action:f.Subscribe,data:e};this.send(t)}sendUnsubscribe(){let e={tid:g.nanoid(),action:f.Unsubscribe,data:{channel:this.userId}};this.send(e)}addMessageEventListener(e){return this.messageEventListeners.push(e),()=>{this.removeMessageEventListener(e)}}sendPing(){var e;if(this.pingTransactionManager.outstandingRequests.length>=this.maxOutstandingPings){(e=this.logger)==null||e.debug("Max outstanding pings reached, retrying connection."),this.close($,"Max outstanding pings reached, retrying connection."),this.retryConnection();return}let t={tid:g.nanoid(),action:f.Ping};this.send(t),this.pingTransactionManager.addOutstandingRequest(t.tid,t)}sendPong(e){let t={tid:e.tid,action:f.Pong};this.send(t)}sendGetConfig(){let e={tid:g.nanoid(),action:f.GetConfig};this.send(e)}restartPingInterval(){this.clearPingInterval(),this.pingIntervalId=window.setInterval(()=>{this.sendPing()},this.pingInterval)}clearPingInterval(){this.pingIntervalId&&window.clearInterval(this.pingIntervalId)}get pingInterval(){return this.config?this.config.pingInterval*1e3:S.DEFAULT_PING_INTERVAL_MILLIS}get maxOutstandingPings(){return this.config?this.config.maxOutstandingPings:S.DEFAULT_MAX_OUTSTANDING_PINGS}setConfig(e){this.config=e}clearMessageEventListeners(){for(;this.messageEventListeners.length>0;)this.messageEventListeners.pop()}removeMessageEventListener(e){let t=this.messageEventListeners.indexOf(e);t>-1&&this.messageEventListeners.splice(t,1)}static isInboxMessageEvent(e){return Object.values(B).includes(e)}};a(K,"DEFAULT_PING_INTERVAL_MILLIS",6e4);a(K,"DEFAULT_MAX_OUTSTANDING_PINGS",3);var fe=K,E=class s extends p{constructor(e){super(e),a(this,"socket"),this.socket=new fe(e)}async getMessages(e){let t=e?.filter||{},i=this.createFilterParams(t),n=this.createUnreadCountFilterParams(t),o=`
      query GetInboxMessages(
        $params: FilterParamsInput = ${i}
        $unreadCountParams: FilterParamsInput = ${n}
        $limit: Int = ${e?.paginationLimit??24}
        $after: String ${e?.startCursor?`= "${e.startCursor}"`:""}
      ) {
        count: count(params: $params)
        unreadCount: count(params: $unreadCountParams)
        messages(params: $params, limit: $limit, after: $after) {
          totalCount
          pageInfo {
            startCursor
            hasNextPage
          }
          nodes {
            messageId
            read
            archived
            created
            opened
            title
            preview
            data
            tags
            trackingIds {
              clickTrackingId
            }
            actions {
              content
              data
              href
            }
          }
        }
      }
    `;return await u({options:this.options,query:o,headers:{"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`},url:this.options.apiUrls.inbox.graphql})}async getUnreadCounts(e){let t={},i={};for(let[h,d]of Object.entries(e))d.status==="read"?t[h]=0:i[h]=d;if(Object.keys(i).length===0)return t;let n=[],o=[],r={};for(let[h,d]of Object.entries(i)){let m=s.sanitizeGraphQLIdentifier(h);r[m]=h;let R=this.createUnreadCountFilterParams(d);n.push(`$${m}: FilterParamsInput = ${R}`),o.push(`${m}: count(params: $${m})`)}let c=`
      query GetUnreadCounts(
        ${n.join(`
`)}
      ) {
        ${o.join(`
`)}
      }
    `,v=await u({options:this.options,query:c,headers:{"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`},url:this.options.apiUrls.inbox.graphql});if(v.data)for(let[h,d]of Object.entries(r))t[d]=v.data[h]??0;return t}async getArchivedMessages(e){return this.getMessages({paginationLimit:e?.paginationLimit,startCursor:e?.startCursor,filter:{archived:!0}})}async getUnreadMessageCount(){var e;let t=`
      query GetMessages {
        count(params: { status: "unread" ${this.options.tenantId?`, accountId: "${this.options.tenantId}"`:""} })
      }
    `;return((e=(await u({options:this.options,query:t,headers:{"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`},url:this.options.apiUrls.inbox.graphql})).data)==null?void 0:e.count)??0}async click(e){let t=`
      mutation TrackEvent {
        clicked(messageId: "${e.messageId}", trackingId: "${e.trackingId}")
      }
    `,i={"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`};this.options.connectionId&&(i["x-courier-client-source-id"]=this.options.connectionId),await u({options:this.options,query:t,headers:i,url:this.options.apiUrls.inbox.graphql})}async read(e){let t=`
      mutation TrackEvent {
        read(messageId: "${e.messageId}")
      }
    `,i={"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`};this.options.connectionId&&(i["x-courier-client-source-id"]=this.options.connectionId),await u({options:this.options,query:t,headers:i,url:this.options.apiUrls.inbox.graphql})}async unread(e){let t=`
      mutation TrackEvent {
        unread(messageId: "${e.messageId}")
      }
    `,i={"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`};this.options.connectionId&&(i["x-courier-client-source-id"]=this.options.connectionId),await u({options:this.options,query:t,headers:i,url:this.options.apiUrls.inbox.graphql})}async open(e){let t=`
      mutation TrackEvent {
        opened(messageId: "${e.messageId}")
      }
    `,i={"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`};this.options.connectionId&&(i["x-courier-client-source-id"]=this.options.connectionId),await u({options:this.options,query:t,headers:i,url:this.options.apiUrls.inbox.graphql})}async batchOpen(e){if(e.length===0)return;if(e.length===1)return this.open({messageId:e[0]});let i=`
      mutation BatchTrackEvents {
        ${e.map((o,r)=>`open_${r}: opened(messageId: "${o}")`).join(`
        `)}
      }
    `,n={"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`};this.options.connectionId&&(n["x-courier-client-source-id"]=this.options.connectionId),await u({options:this.options,query:i,headers:n,url:this.options.apiUrls.inbox.graphql})}async archive(e){let t=`
      mutation TrackEvent {
        archive(messageId: "${e.messageId}")
      }
    `,i={"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`};this.options.connectionId&&(i["x-courier-client-source-id"]=this.options.connectionId),await u({options:this.options,query:t,headers:i,url:this.options.apiUrls.inbox.graphql})}async unarchive(e){let t=`
      mutation TrackEvent {
        unarchive(messageId: "${e.messageId}")
      }
    `,i={"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`};this.options.connectionId&&(i["x-courier-client-source-id"]=this.options.connectionId),await u({options:this.options,query:t,headers:i,url:this.options.apiUrls.inbox.graphql})}async readAll(){let e=`
      mutation TrackEvent {
        markAllRead
      }
    `,t={"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`};this.options.connectionId&&(t["x-courier-client-source-id"]=this.options.connectionId),await u({options:this.options,query:e,headers:t,url:this.options.apiUrls.inbox.graphql})}async archiveRead(){let e=`
      mutation TrackEvent {
        archiveRead
      }
    `,t={"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`};this.options.connectionId&&(t["x-courier-client-source-id"]=this.options.connectionId),await u({options:this.options,query:e,headers:t,url:this.options.apiUrls.inbox.graphql})}async archiveAll(){let e=`
      mutation TrackEvent {
        archiveAll
      }
    `,t={"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`};this.options.connectionId&&(t["x-courier-client-source-id"]=this.options.connectionId),await u({options:this.options,query:e,headers:t,url:this.options.apiUrls.inbox.graphql})}createFilterParams(e){let t=[];return this.options.tenantId&&t.push(`accountId: "${this.options.tenantId}"`),e.tags&&t.push(`tags: [${e.tags.map(i=>`"${i}"`).join(",")}]`),e.status&&t.push(`status: "${e.status}"`),e.archived&&t.push(`archived: ${e.archived}`),e.from&&t.push(`from: "${e.from}"`),`{ ${t.join(",")} }`}createUnreadCountFilterParams(e){return e.status?this.createFilterParams(e):this.createFilterParams({...e,status:"unread"})}static sanitizeGraphQLIdentifier(e){return`id_${e.replace(/_/g,"__").replace(/-/g,"_")}`}};function Ie(s){let e=atob(s),t=new Uint8Array(e.length);for(let i=0;i<e.length;i++)t[i]=e.charCodeAt(i);return String.fromCharCode(...t)}function ye(s){let e=new Uint8Array(s.length);for(let t=0;t<s.length;t++)e[t]=s.charCodeAt(t);return btoa(String.fromCharCode(...e))}var _=class extends p{async getUserPreferences(e){var t,i;let n=`
      query GetRecipientPreferences {
        recipientPreferences${this.options.tenantId?`(accountId: "${this.options.tenantId}")`:""} {
          nodes {
            templateId
            templateName
            sectionId
            sectionName
            defaultStatus
            status
            hasCustomRouting
            routingPreferences
            digestSchedule
          }
        }
      }
    `;return{items:(((i=(t=(await u({options:this.options,url:this.options.apiUrls.courier.graphql,query:n,headers:{"x-courier-user-id":this.options.userId,"x-courier-client-key":"empty",Authorization:`Bearer ${this.options.accessToken}`}})).data)==null?void 0:t.recipientPreferences)==null?void 0:i.nodes)||[]).map(c=>this.transformToTopic(c)),paging:{cursor:e?.paginationCursor,more:!1}}}async getUserPreferenceTopic(e){var t;let i=`
      query GetRecipientPreferenceTopic {
        recipientPreference(templateId: "${e.topicId}"${this.options.tenantId?`, accountId: "${this.options.tenantId}"`:""}) {
          templateId
          templateName
          status
          hasCustomRouting
          routingPreferences
          digestSchedule
          sectionId
          sectionName
          defaultStatus
        }
      }
    `,o=(t=(await u({options:this.options,url:this.options.apiUrls.courier.graphql,query:i,headers:{"x-courier-user-id":this.options.userId,"x-courier-client-key":"empty",Authorization:`Bearer ${this.options.accessToken}`}})).data)==null?void 0:t.recipientPreference;if(!o)throw new Error(`Preference topic not found: ${e.topicId}`);return this.transformToTopic(o)}async putUserPreferenceTopic(e){var t;let i=e.customRouting.length>0?`[${e.customRouting.join(", ")}]`:"[]",n=e.digestSchedule!=null?`
            digestSchedule: "${e.digestSchedule}"`:"",o=`
      mutation UpdateRecipientPreferenceV2 {
        updatePreferenceV2(
          templateId: "${e.topicId}",
          preferences: {
            status: ${e.status},
            hasCustomRouting: ${e.hasCustomRouting},
            routingPreferences: ${i}${n}
          }${this.options.tenantId?`, accountId: "${this.options.tenantId}"`:""}
        ) {
          templateId
          templateName
          status
          hasCustomRouting
          routingPreferences
          digestSchedule
          sectionId
          sectionName
          defaultStatus
        }
      }
    `,c=(t=(await u({options:this.options,url:this.options.apiUrls.courier.graphql,query:o,headers:{"x-courier-user-id":this.options.userId,"x-courier-client-key":"empty",Authorization:`Bearer ${this.options.accessToken}`}})).data)==null?void 0:t.updatePreferenceV2;return this.transformToTopic(c)}async getPreferencePage(e){var t,i,n;let o=e?.accountId??this.options.tenantId,r=e?.brandId,c=o?`(accountId: "${o}")`:"",v=`
        brand${r?`(brandId: "${r}")`:""} {
          settings {
            colors {
              primary
            }
          }
          links
          logo {
            href
            image
          }
        }`,h=`
      query GetPreferencePage {
        preferencePage${c} {
          showCourierFooter
          ${v}
          channelConfigs {
            channelLabels {
              channel
              name
            }
          }
          sections {
            nodes {
              name
              sectionId
              routingOptions
              hasCustomRouting
              topics {
                nodes {
                  data
                  defaultStatus
                  templateName
                  templateId
                  digestSchedules
                }
              }
            }
          }
        }
        recipientPreferences${o?`(accountId: "${o}")`:""} {
          nodes {
            templateId
            status
            hasCustomRouting
            routingPreferences
            digestSchedule
          }
        }
      }
    `,d=await u({options:this.options,url:this.options.apiUrls.courier.graphql,query:h,headers:{"x-courier-user-id":this.options.userId,"x-courier-client-key":"empty",Authorization:`Bearer ${this.options.accessToken}`}}),m=(t=d.data)==null?void 0:t.preferencePage;if(!m)return null;let R=((n=(i=d.data)==null?void 0:i.recipientPreferences)==null?void 0:n.nodes)||[];return this.transformPreferencePage(m,R)}async getDigestSchedules(e){var t;let i=`
      query GetDigestSchedulesForTopic {
        digestSchedulesForTopic(templateId: "${e.topicId}") {
          scheduleId
          period
          recurrence
          repeat
          repetition
          start
          default
        }
      }
    `;return((t=(await u({options:this.options,url:this.options.apiUrls.courier.graphql,query:i,headers:{"x-courier-user-id":this.options.userId,"x-courier-client-key":"empty",Authorization:`Bearer ${this.options.accessToken}`}})).data)==null?void 0:t.digestSchedulesForTopic)||[]}getNotificationCenterUrl(e){this.options.logger.warn("Courier Warning: The clientKey parameter in getNotificationCenterUrl is deprecated and will be removed in a future release.");let t=Ie(e.clientKey);return`https://view.notificationcenter.app/p/${ye(`${t}#${this.options.userId}${this.options.tenantId?`#${this.options.tenantId}`:""}#false`)}`}transformToTopic(e){return{topicId:e.templateId,topicName:e.templateName||"",sectionId:e.sectionId||"",sectionName:e.sectionName||"",status:e.status||"UNKNOWN",defaultStatus:e.defaultStatus||"UNKNOWN",hasCustomRouting:e.hasCustomRouting||!1,customRouting:e.routingPreferences||[],digestSchedule:e.digestSchedule}}transformPreferencePage(e,t=[]){var i;let o=(((i=e?.sections)==null?void 0:i.nodes)??[]).map(r=>{var c;let h=(((c=r?.topics)==null?void 0:c.nodes)??[]).map(d=>({templateId:d.templateId,templateName:d.templateName??"",defaultStatus:d.defaultStatus??"UNKNOWN",data:d.data,digestSchedules:d.digestSchedules??void 0}));return{sectionId:r.sectionId,name:r.name??"",hasCustomRouting:!!r.hasCustomRouting,routingOptions:r.routingOptions??[],topics:h}});return{showCourierFooter:!!e?.showCourierFooter,brand:e?.brand??null,channelConfigs:e?.channelConfigs??null,sections:o,recipientPreferences:t}}},q=class extends p{async putUserToken(e){let t={provider_key:e.provider,...e.device&&{device:{app_id:e.device.appId,ad_id:e.device.adId,device_id:e.device.deviceId,platform:e.device.platform,manufacturer:e.device.manufacturer,model:e.device.model}}};await y({options:this.options,url:`${this.options.apiUrls.courier.rest}/users/${this.options.userId}/tokens/${e.token}`,method:"PUT",headers:{Authorization:`Bearer ${this.options.accessToken}`},body:t,validCodes:[200,204]})}async deleteUserToken(e){await y({options:this.options,url:`${this.options.apiUrls.courier.rest}/users/${this.options.userId}/tokens/${e.token}`,method:"DELETE",headers:{Authorization:`Bearer ${this.options.accessToken}`},validCodes:[200,204]})}},O=class extends p{async putSubscription(e){return this.options.logger.warn("Courier Warning: The clientKey parameter in putSubscription is deprecated and will be removed in a future release."),await y({url:`${this.options.apiUrls.courier.rest}/client/lists/${e.listId}/subscribe/${this.options.userId}`,options:this.options,method:"PUT",headers:{"x-courier-client-key":e.clientKey,Authorization:`Bearer ${this.options.accessToken}`}})}async deleteSubscription(e){return this.options.logger.warn("Courier Warning: The clientKey parameter in deleteSubscription is deprecated and will be removed in a future release."),await y({url:`${this.options.apiUrls.courier.rest}/client/lists/${e.listId}/unsubscribe/${this.options.userId}`,options:this.options,method:"DELETE",headers:{"x-courier-client-key":e.clientKey,Authorization:`Bearer ${this.options.accessToken}`}})}},x=class extends p{async postInboundCourier(e){let{clientKey:t,...i}=e;return await y({url:`${this.options.apiUrls.courier.rest}/inbound/courier`,options:this.options,method:"POST",headers:{"x-courier-client-key":t},body:{...i,userId:this.options.userId},validCodes:[200,202]})}async postTrackingUrl(e){return await y({url:e.url,options:this.options,method:"POST",body:{event:e.event}})}},N=class{constructor(e,t,i){this.clientId=e,this.sdkName=t,this.sdkVersion=i}getUserAgentInfo(){return{[A]:this.sdkName,[C]:this.sdkVersion,[he]:this.clientId}}toHttpHeaderValue(){return Object.entries(this.getUserAgentInfo()).map(([e,t])=>`${e}=${t}`).join(",")}},j=class L extends p{constructor(e){var t,i;let n=e.showLogs!==void 0?e.showLogs:!1,o=g.nanoid(),r={...e,showLogs:n,connectionId:o,apiUrls:e.apiUrls||ue("us"),accessToken:e.jwt??e.publicApiKey},c=new N(o,e.courierUserAgentName||L.COURIER_JS_NAME,e.courierUserAgentVersion||L.COURIER_JS_VERSION);super({...r,logger:new k(r.showLogs),courierUserAgent:c,apiUrls:de(r.apiUrls)}),a(this,"tokens"),a(this,"brands"),a(this,"preferences"),a(this,"inbox"),a(this,"lists"),a(this,"tracking"),this.tokens=new q(this.options),this.brands=new P(this.options),this.preferences=new _(this.options),this.inbox=new E(this.options),this.lists=new O(this.options),this.tracking=new x(this.options),!this.options.jwt&&!this.options.publicApiKey&&this.options.logger.warn("Courier Client initialized with no authentication method. Please provide a JWT or public API key."),this.options.publicApiKey&&((t=this.options.logger)==null||t.warn(`Courier Warning: Public API Keys are for testing only. Please use JWTs for production.
You can generate a JWT with this endpoint: https://www.courier.com/docs/api-reference/authentication/create-jwt
This endpoint should be called from your backend server, not the SDK.`)),this.options.jwt&&this.options.publicApiKey&&((i=this.options.logger)==null||i.warn("Courier Warning: Both a JWT and a Public API Key were provided. The Public API Key will be ignored."))}};a(j,"COURIER_JS_NAME","courier-js");a(j,"COURIER_JS_VERSION","3.4.0");var ve=j,M=class{constructor(e){a(this,"callback"),this.callback=e}remove(){w.shared.removeAuthenticationListener(this)}},X=class b{constructor(){a(this,"id",g.nanoid()),a(this,"instanceClient"),a(this,"courierUserAgentName"),a(this,"courierUserAgentVersion"),a(this,"_paginationLimit",24),a(this,"authenticationListeners",[])}get paginationLimit(){return this._paginationLimit}set paginationLimit(e){this._paginationLimit=Math.min(Math.max(e,1),100)}get client(){return this.instanceClient}static get shared(){return b.instance||(b.instance=new b),b.instance}signIn(e){this.instanceClient&&(this.instanceClient.options.logger.warn("Sign in called but there is already a user signed in. Signing out the current user."),this.signOut()),this.instanceClient=new ve({...e,courierUserAgentName:this.courierUserAgentName,courierUserAgentVersion:this.courierUserAgentVersion}),this.notifyAuthenticationListeners({userId:e.userId})}signOut(){var e,t;(t=(e=this.instanceClient)==null?void 0:e.inbox.socket)==null||t.close(),this.instanceClient=void 0,this.notifyAuthenticationListeners({userId:void 0})}addAuthenticationListener(e){var t;(t=this.instanceClient)==null||t.options.logger.info("Adding authentication listener");let i=new M(e);return this.authenticationListeners.push(i),i}removeAuthenticationListener(e){var t;(t=this.instanceClient)==null||t.options.logger.info("Removing authentication listener"),this.authenticationListeners=this.authenticationListeners.filter(i=>i!==e)}notifyAuthenticationListeners(e){this.authenticationListeners.forEach(t=>t.callback(e))}};a(X,"instance");var w=X;var Q=2e3,be=6e4;async function Te(){let s=await fetch("/courier-token",{method:"POST"});if(!s.ok)throw new Error(`no token: ${s.status}`);return s.json()}function we({userId:s,token:e,server:t},i){w.shared.signIn({userId:s,jwt:e,tenantId:i,apiUrls:{courier:{rest:t,graphql:`${t}/client/q`},inbox:{graphql:`${t}/inbox/q`,webSocket:`${t.replace(/^http/,"ws")}/inbox/ws`}}})}function Pe(s){let e=0,t=Q,i=!1;function n({webSocket:r,messageEventListeners:c}){return r?.readyState>WebSocket.OPEN||r?.readyState===WebSocket.OPEN&&c.length===0}async function o(){let r=w.shared.client?.inbox.socket??{};try{if(Date.now()>e||n(r)){t=Math.min(t*2,be);let c=await Te();if(i)return;we(c,s),e=Date.now()+c.seconds*800}else r.webSocket?.readyState===WebSocket.OPEN&&(t=Q)}catch(c){console.warn("Courier: will try again.",c)}i||setTimeout(o,t*(.5+Math.random()))}return o(),()=>{i=!0,w.shared.signOut()}}export{$e as a,Se as b,B as c,w as d,Pe as e};
