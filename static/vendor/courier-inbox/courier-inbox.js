var $c=Object.defineProperty,Lc=(s,e,t)=>e in s?$c(s,e,{enumerable:!0,configurable:!0,writable:!0,value:t}):s[e]=t,P=(s,e,t)=>Lc(s,typeof e!="symbol"?e+"":e,t),Xd=s=>Object.freeze({courier:Object.freeze({...s.courier}),inbox:Object.freeze({...s.inbox})}),Ac=s=>({courier:{...s.courier},inbox:{...s.inbox}}),jt={us:Xd({courier:{rest:"https://api.courier.com",graphql:"https://api.courier.com/client/q"},inbox:{graphql:"https://inbox.courier.com/q",webSocket:"wss://realtime.courier.io"}}),eu:Xd({courier:{rest:"https://api.eu.courier.com",graphql:"https://api.eu.courier.com/client/q"},inbox:{graphql:"https://inbox.eu.courier.io/q",webSocket:"wss://realtime.eu.courier.io"}})},ht=jt.us,Vt=jt.eu,_t=(s="us")=>Ac(jt[s]),pt=s=>{let e=ht;return{courier:{rest:s?.courier.rest||e.courier.rest,graphql:s?.courier.graphql||e.courier.graphql},inbox:{graphql:s?.inbox.graphql||e.inbox.graphql,webSocket:s?.inbox.webSocket||e.inbox.webSocket}}},Se=(s=>(s.Subscribe="subscribe",s.Unsubscribe="unsubscribe",s.Pong="pong",s.Ping="ping",s.GetConfig="get-config",s))(Se||{}),ec=(s=>(s.Ping="ping",s))(ec||{}),J=(s=>(s.NewMessage="message",s.Archive="archive",s.ArchiveAll="archive-all",s.ArchiveRead="archive-read",s.Clicked="clicked",s.MarkAllRead="mark-all-read",s.Opened="opened",s.Read="read",s.Unarchive="unarchive",s.Unopened="unopened",s.Unread="unread",s))(J||{}),At=class{constructor(e){P(this,"PREFIX","[COURIER]"),this.showLogs=e}warn(e,...t){this.showLogs&&console.warn(`${this.PREFIX} ${e}`,...t)}log(e,...t){this.showLogs&&console.log(`${this.PREFIX} ${e}`,...t)}error(e,...t){this.showLogs&&console.error(`${this.PREFIX} ${e}`,...t)}debug(e,...t){this.showLogs&&console.debug(`${this.PREFIX} ${e}`,...t)}info(e,...t){this.showLogs&&console.info(`${this.PREFIX} ${e}`,...t)}},tc=class ic{static nanoid(e=21){let t="",i=crypto.getRandomValues(new Uint8Array(e|=0));for(;e--;)t+=ic.ALPHABET[i[e]&63];return t}};P(tc,"ALPHABET","useandom-26T198340PX75pxJACKVERYMINDBUSHWOLF_GQZbfghjklqvwyzrict");var me=tc,oc="x-courier-ua",Rt="sdk",Ft="sdkv",Rc="cid",Me=class extends Error{constructor(e,t,i){super(t),this.code=e,this.type=i,this.name="CourierRequestError"}};function nc(s,e,t,i){s.log(`
\u{1F4E1} New Courier ${t} Request: ${e}
URL: ${i.url}
${i.method?`Method: ${i.method}`:""}
${i.query?`Query: ${i.query}`:""}
${i.variables?`Variables: ${JSON.stringify(i.variables,null,2)}`:""}
Headers: ${JSON.stringify(i.headers,null,2)}
Body: ${i.body?JSON.stringify(i.body,null,2):"Empty"}
  `)}function sc(s,e,t,i){s.log(`
\u{1F4E1} New Courier ${t} Response: ${e}
Status Code: ${i.status}
Response JSON: ${JSON.stringify(i.response,null,2)}
  `)}async function $e(s){let e=s.validCodes??[200],t=s.options.showLogs?me.nanoid():void 0,i=s.options.courierUserAgent.toHttpHeaderValue(),o=new Request(s.url,{method:s.method,headers:{"Content-Type":"application/json",[oc]:i,...s.headers},body:s.body?JSON.stringify(s.body):void 0});t&&nc(s.options.logger,t,"HTTP",{url:o.url,method:o.method,headers:Object.fromEntries(o.headers.entries()),body:s.body});let n=await fetch(o);if(n.status===204)return;let r;try{r=await n.json()}catch{if(n.status===200)return;throw new Me(n.status,"Failed to parse response as JSON","PARSE_ERROR")}if(t&&sc(s.options.logger,t,"HTTP",{status:n.status,response:r}),!e.includes(n.status))throw new Me(n.status,r?.message||"Unknown Error",r?.type);return r}async function Y(s){let e=s.options.showLogs?me.nanoid():void 0,t=s.options.courierUserAgent.toHttpHeaderValue();e&&nc(s.options.logger,e,"GraphQL",{url:s.url,headers:s.headers,query:s.query,variables:s.variables});let i=await fetch(s.url,{method:"POST",headers:{"Content-Type":"application/json",[oc]:t,...s.headers},body:JSON.stringify({query:s.query,variables:s.variables})}),o;try{o=await i.json()}catch{throw new Me(i.status,"Failed to parse response as JSON","PARSE_ERROR")}if(e&&sc(s.options.logger,e,"GraphQL",{status:i.status,response:o}),!i.ok)throw new Me(i.status,o?.message||"Unknown Error",o?.type);return o}var ae=class{constructor(e){this.options=e}},Bt=class extends ae{async getBrand(e){let t=`
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
    `;return(await Y({options:this.options,url:this.options.apiUrls.courier.graphql,headers:{"x-courier-user-id":this.options.userId,"x-courier-client-key":"empty",Authorization:`Bearer ${this.options.accessToken}`},query:t,variables:{brandId:e.brandId}})).data.brand}},ct=1e3,Fc="v1",tt=class re{constructor(e){P(this,"webSocket",null),P(this,"retryAttempt",0),P(this,"retryTimeoutId",null),P(this,"closeRequested",!1),P(this,"url"),P(this,"options"),this.url=e.apiUrls.inbox.webSocket,this.options=e}async connect(){var e,t;return this.isConnecting||this.isOpen?((t=this.options.logger)==null||t.info(`Attempted to open a WebSocket connection, but one already exists in state '${(e=this.webSocket)==null?void 0:e.readyState}'.`),Promise.resolve()):(this.clearRetryTimeout(),this.closeRequested=!1,new Promise((i,o)=>{this.webSocket=new WebSocket(this.getWebSocketUrl()),this.webSocket.addEventListener("open",n=>{this.retryAttempt=0,this.onOpen(n),i()}),this.webSocket.addEventListener("message",async n=>{var r;try{let a=JSON.parse(n.data);if("event"in a&&a.event==="reconnect"){this.close(ct),await this.retryConnection(a.retryAfter*1e3);return}this.onMessageReceived(a)}catch(a){(r=this.options.logger)==null||r.error("Error parsing socket message",a)}}),this.webSocket.addEventListener("close",n=>{if(n.code!==ct&&!this.closeRequested){let r=re.parseCloseEvent(n);r.retryAfterSeconds?this.retryConnection(r.retryAfterSeconds*1e3):this.retryConnection()}this.onClose(n)}),this.webSocket.addEventListener("error",n=>{this.closeRequested||this.retryConnection(),this.onError(n),o(n)})}))}close(e=ct,t){this.webSocket!==null&&(this.closeRequested=!0,this.clearRetryTimeout(),this.retryAttempt=0,this.webSocket.close(e,t))}send(e){var t;if(this.webSocket===null||this.isConnecting){(t=this.options.logger)==null||t.info("Attempted to send a message, but the WebSocket is not yet open.");return}let i=JSON.stringify(e);this.webSocket.send(i)}get userId(){return this.options.userId}get subTenantId(){return this.options.tenantId}get logger(){return this.options.logger}get courierUserAgent(){return this.options.courierUserAgent}get isConnecting(){return this.webSocket!==null&&this.webSocket.readyState===WebSocket.CONNECTING}get isOpen(){return this.webSocket!==null&&this.webSocket.readyState===WebSocket.OPEN}getWebSocketUrl(){let e=this.options.accessToken,t=this.options.connectionId,i=this.userId,o=this.courierUserAgent.getUserAgentInfo()[Rt],n=this.courierUserAgent.getUserAgentInfo()[Ft];return`${this.url}?auth=${e}&cid=${t}&iwpv=${Fc}&userId=${i}&${Rt}=${o}&${Ft}=${n}`}static parseCloseEvent(e){if(e.reason===null||e.reason==="")return e;try{let t=JSON.parse(e.reason);if(!t[re.RETRY_AFTER_KEY])return e;let i=parseInt(t[re.RETRY_AFTER_KEY]);return Number.isNaN(i)||i<0?e:{...e,retryAfterSeconds:i}}catch{return e}}getBackoffTimeInMillis(){let e=re.BACKOFF_INTERVALS_IN_MILLIS[this.retryAttempt],t=e-e*re.BACKOFF_JITTER_FACTOR,i=e+e*re.BACKOFF_JITTER_FACTOR;return Math.floor(Math.random()*(i-t)+t)}async retryConnection(e){var t,i,o;if(this.retryTimeoutId!==null){(t=this.logger)==null||t.debug("Skipping retry attempt because a previous retry is already scheduled.");return}if(this.retryAttempt>=re.MAX_RETRY_ATTEMPTS){(i=this.logger)==null||i.error(`Max retry attempts (${re.MAX_RETRY_ATTEMPTS}) reached.`);return}let n=e??this.getBackoffTimeInMillis();this.retryTimeoutId=window.setTimeout(async()=>{try{await this.connect()}catch{}},n),(o=this.logger)==null||o.debug(`Retrying connection in ${Math.floor(n/1e3)}s. Retry attempt ${this.retryAttempt+1} of ${re.MAX_RETRY_ATTEMPTS}.`),this.retryAttempt++}clearRetryTimeout(){this.retryTimeoutId!==null&&(window.clearTimeout(this.retryTimeoutId),this.retryTimeoutId=null)}};P(tt,"BACKOFF_JITTER_FACTOR",.5);P(tt,"MAX_RETRY_ATTEMPTS",5);P(tt,"BACKOFF_INTERVALS_IN_MILLIS",[3e4,6e4,12e4,24e4,48e4]);P(tt,"RETRY_AFTER_KEY","Retry-After");var Bc=tt,Pt=class{constructor(e=10){P(this,"outstandingRequestsMap",new Map),P(this,"completedTransactionsQueue",[]),P(this,"completedTransactionsToKeep"),this.completedTransactionsToKeep=e}addOutstandingRequest(e,t){if(this.outstandingRequestsMap.has(e))throw new Error(`Transaction [${e}] already has an outstanding request`);let o={transactionId:e,request:t,response:null,start:new Date,end:null};this.outstandingRequestsMap.set(e,o)}addResponse(e,t){let i=this.outstandingRequestsMap.get(e);if(i===void 0)throw new Error(`Transaction [${e}] does not have an outstanding request`);i.response=t,i.end=new Date,this.outstandingRequestsMap.delete(e),this.addCompletedTransaction(i)}get outstandingRequests(){return Array.from(this.outstandingRequestsMap.values())}get completedTransactions(){return this.completedTransactionsQueue}clearOutstandingRequests(){this.outstandingRequestsMap.clear()}addCompletedTransaction(e){this.completedTransactionsQueue.push(e),this.completedTransactionsQueue.length>this.completedTransactionsToKeep&&this.completedTransactionsQueue.shift()}};function Pc(s){if(s.event===J.NewMessage){let e=s.data;return e.created||(e.created=new Date().toISOString()),{...s,data:e}}return s}function zc(s){return Pc(s)}var Gt=class ut extends Bc{constructor(e){super(e),P(this,"pingIntervalId",null),P(this,"messageEventListeners",[]),P(this,"config",null),P(this,"pingTransactionManager",new Pt)}onOpen(e){return this.pingTransactionManager.clearOutstandingRequests(),this.restartPingInterval(),this.sendGetConfig(),this.sendSubscribe(),Promise.resolve()}onMessageReceived(e){if("action"in e&&e.action===ec.Ping){let t=e;this.sendPong(t)}if("response"in e&&e.response==="pong"){let t=e;this.pingTransactionManager.addResponse(t.tid,t),this.pingTransactionManager.clearOutstandingRequests()}if("response"in e&&e.response==="config"){let t=e;this.setConfig(t.data)}if("event"in e&&ut.isInboxMessageEvent(e.event)){let i=zc(e);for(let o of this.messageEventListeners)o(i)}return this.restartPingInterval(),Promise.resolve()}onClose(e){return this.clearPingInterval(),this.clearMessageEventListeners(),this.pingTransactionManager.clearOutstandingRequests(),Promise.resolve()}onError(e){return Promise.resolve()}sendSubscribe(){let e={channel:this.userId,event:"*"};this.subTenantId&&(e.accountId=this.subTenantId);let t={tid:me.nanoid(),action:Se.Subscribe,data:e};this.send(t)}sendUnsubscribe(){let e={tid:me.nanoid(),action:Se.Unsubscribe,data:{channel:this.userId}};this.send(e)}addMessageEventListener(e){return this.messageEventListeners.push(e),()=>{this.removeMessageEventListener(e)}}sendPing(){var e;if(this.pingTransactionManager.outstandingRequests.length>=this.maxOutstandingPings){(e=this.logger)==null||e.debug("Max outstanding pings reached, retrying connection."),this.close(ct,"Max outstanding pings reached, retrying connection."),this.retryConnection();return}let t={tid:me.nanoid(),action:Se.Ping};this.send(t),this.pingTransactionManager.addOutstandingRequest(t.tid,t)}sendPong(e){let t={tid:e.tid,action:Se.Pong};this.send(t)}sendGetConfig(){let e={tid:me.nanoid(),action:Se.GetConfig};this.send(e)}restartPingInterval(){this.clearPingInterval(),this.pingIntervalId=window.setInterval(()=>{this.sendPing()},this.pingInterval)}clearPingInterval(){this.pingIntervalId&&window.clearInterval(this.pingIntervalId)}get pingInterval(){return this.config?this.config.pingInterval*1e3:ut.DEFAULT_PING_INTERVAL_MILLIS}get maxOutstandingPings(){return this.config?this.config.maxOutstandingPings:ut.DEFAULT_MAX_OUTSTANDING_PINGS}setConfig(e){this.config=e}clearMessageEventListeners(){for(;this.messageEventListeners.length>0;)this.messageEventListeners.pop()}removeMessageEventListener(e){let t=this.messageEventListeners.indexOf(e);t>-1&&this.messageEventListeners.splice(t,1)}static isInboxMessageEvent(e){return Object.values(J).includes(e)}};P(Gt,"DEFAULT_PING_INTERVAL_MILLIS",6e4);P(Gt,"DEFAULT_MAX_OUTSTANDING_PINGS",3);var Dc=Gt,zt=class s extends ae{constructor(e){super(e),P(this,"socket"),this.socket=new Dc(e)}async getMessages(e){let t=e?.filter||{},i=this.createFilterParams(t),o=this.createUnreadCountFilterParams(t),n=`
      query GetInboxMessages(
        $params: FilterParamsInput = ${i}
        $unreadCountParams: FilterParamsInput = ${o}
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
    `;return await Y({options:this.options,query:n,headers:{"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`},url:this.options.apiUrls.inbox.graphql})}async getUnreadCounts(e){let t={},i={};for(let[c,u]of Object.entries(e))u.status==="read"?t[c]=0:i[c]=u;if(Object.keys(i).length===0)return t;let o=[],n=[],r={};for(let[c,u]of Object.entries(i)){let _=s.sanitizeGraphQLIdentifier(c);r[_]=c;let p=this.createUnreadCountFilterParams(u);o.push(`$${_}: FilterParamsInput = ${p}`),n.push(`${_}: count(params: $${_})`)}let a=`
      query GetUnreadCounts(
        ${o.join(`
`)}
      ) {
        ${n.join(`
`)}
      }
    `,l=await Y({options:this.options,query:a,headers:{"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`},url:this.options.apiUrls.inbox.graphql});if(l.data)for(let[c,u]of Object.entries(r))t[u]=l.data[c]??0;return t}async getArchivedMessages(e){return this.getMessages({paginationLimit:e?.paginationLimit,startCursor:e?.startCursor,filter:{archived:!0}})}async getUnreadMessageCount(){var e;let t=`
      query GetMessages {
        count(params: { status: "unread" ${this.options.tenantId?`, accountId: "${this.options.tenantId}"`:""} })
      }
    `;return((e=(await Y({options:this.options,query:t,headers:{"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`},url:this.options.apiUrls.inbox.graphql})).data)==null?void 0:e.count)??0}async click(e){let t=`
      mutation TrackEvent {
        clicked(messageId: "${e.messageId}", trackingId: "${e.trackingId}")
      }
    `,i={"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`};this.options.connectionId&&(i["x-courier-client-source-id"]=this.options.connectionId),await Y({options:this.options,query:t,headers:i,url:this.options.apiUrls.inbox.graphql})}async read(e){let t=`
      mutation TrackEvent {
        read(messageId: "${e.messageId}")
      }
    `,i={"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`};this.options.connectionId&&(i["x-courier-client-source-id"]=this.options.connectionId),await Y({options:this.options,query:t,headers:i,url:this.options.apiUrls.inbox.graphql})}async unread(e){let t=`
      mutation TrackEvent {
        unread(messageId: "${e.messageId}")
      }
    `,i={"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`};this.options.connectionId&&(i["x-courier-client-source-id"]=this.options.connectionId),await Y({options:this.options,query:t,headers:i,url:this.options.apiUrls.inbox.graphql})}async open(e){let t=`
      mutation TrackEvent {
        opened(messageId: "${e.messageId}")
      }
    `,i={"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`};this.options.connectionId&&(i["x-courier-client-source-id"]=this.options.connectionId),await Y({options:this.options,query:t,headers:i,url:this.options.apiUrls.inbox.graphql})}async batchOpen(e){if(e.length===0)return;if(e.length===1)return this.open({messageId:e[0]});let i=`
      mutation BatchTrackEvents {
        ${e.map((n,r)=>`open_${r}: opened(messageId: "${n}")`).join(`
        `)}
      }
    `,o={"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`};this.options.connectionId&&(o["x-courier-client-source-id"]=this.options.connectionId),await Y({options:this.options,query:i,headers:o,url:this.options.apiUrls.inbox.graphql})}async archive(e){let t=`
      mutation TrackEvent {
        archive(messageId: "${e.messageId}")
      }
    `,i={"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`};this.options.connectionId&&(i["x-courier-client-source-id"]=this.options.connectionId),await Y({options:this.options,query:t,headers:i,url:this.options.apiUrls.inbox.graphql})}async unarchive(e){let t=`
      mutation TrackEvent {
        unarchive(messageId: "${e.messageId}")
      }
    `,i={"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`};this.options.connectionId&&(i["x-courier-client-source-id"]=this.options.connectionId),await Y({options:this.options,query:t,headers:i,url:this.options.apiUrls.inbox.graphql})}async readAll(){let e=`
      mutation TrackEvent {
        markAllRead
      }
    `,t={"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`};this.options.connectionId&&(t["x-courier-client-source-id"]=this.options.connectionId),await Y({options:this.options,query:e,headers:t,url:this.options.apiUrls.inbox.graphql})}async archiveRead(){let e=`
      mutation TrackEvent {
        archiveRead
      }
    `,t={"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`};this.options.connectionId&&(t["x-courier-client-source-id"]=this.options.connectionId),await Y({options:this.options,query:e,headers:t,url:this.options.apiUrls.inbox.graphql})}async archiveAll(){let e=`
      mutation TrackEvent {
        archiveAll
      }
    `,t={"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`};this.options.connectionId&&(t["x-courier-client-source-id"]=this.options.connectionId),await Y({options:this.options,query:e,headers:t,url:this.options.apiUrls.inbox.graphql})}createFilterParams(e){let t=[];return this.options.tenantId&&t.push(`accountId: "${this.options.tenantId}"`),e.tags&&t.push(`tags: [${e.tags.map(i=>`"${i}"`).join(",")}]`),e.status&&t.push(`status: "${e.status}"`),e.archived&&t.push(`archived: ${e.archived}`),e.from&&t.push(`from: "${e.from}"`),`{ ${t.join(",")} }`}createUnreadCountFilterParams(e){return e.status?this.createFilterParams(e):this.createFilterParams({...e,status:"unread"})}static sanitizeGraphQLIdentifier(e){return`id_${e.replace(/_/g,"__").replace(/-/g,"_")}`}};function Uc(s){let e=atob(s),t=new Uint8Array(e.length);for(let i=0;i<e.length;i++)t[i]=e.charCodeAt(i);return String.fromCharCode(...t)}function Oc(s){let e=new Uint8Array(s.length);for(let t=0;t<s.length;t++)e[t]=s.charCodeAt(t);return btoa(String.fromCharCode(...e))}var Dt=class extends ae{async getUserPreferences(e){var t,i;let o=`
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
    `;return{items:(((i=(t=(await Y({options:this.options,url:this.options.apiUrls.courier.graphql,query:o,headers:{"x-courier-user-id":this.options.userId,"x-courier-client-key":"empty",Authorization:`Bearer ${this.options.accessToken}`}})).data)==null?void 0:t.recipientPreferences)==null?void 0:i.nodes)||[]).map(a=>this.transformToTopic(a)),paging:{cursor:e?.paginationCursor,more:!1}}}async getUserPreferenceTopic(e){var t;let i=`
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
    `,n=(t=(await Y({options:this.options,url:this.options.apiUrls.courier.graphql,query:i,headers:{"x-courier-user-id":this.options.userId,"x-courier-client-key":"empty",Authorization:`Bearer ${this.options.accessToken}`}})).data)==null?void 0:t.recipientPreference;if(!n)throw new Error(`Preference topic not found: ${e.topicId}`);return this.transformToTopic(n)}async putUserPreferenceTopic(e){var t;let i=e.customRouting.length>0?`[${e.customRouting.join(", ")}]`:"[]",o=e.digestSchedule!=null?`
            digestSchedule: "${e.digestSchedule}"`:"",n=`
      mutation UpdateRecipientPreferenceV2 {
        updatePreferenceV2(
          templateId: "${e.topicId}",
          preferences: {
            status: ${e.status},
            hasCustomRouting: ${e.hasCustomRouting},
            routingPreferences: ${i}${o}
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
    `,a=(t=(await Y({options:this.options,url:this.options.apiUrls.courier.graphql,query:n,headers:{"x-courier-user-id":this.options.userId,"x-courier-client-key":"empty",Authorization:`Bearer ${this.options.accessToken}`}})).data)==null?void 0:t.updatePreferenceV2;return this.transformToTopic(a)}async getPreferencePage(e){var t,i,o;let n=e?.accountId??this.options.tenantId,r=e?.brandId,a=n?`(accountId: "${n}")`:"",l=`
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
        }`,c=`
      query GetPreferencePage {
        preferencePage${a} {
          showCourierFooter
          ${l}
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
        recipientPreferences${n?`(accountId: "${n}")`:""} {
          nodes {
            templateId
            status
            hasCustomRouting
            routingPreferences
            digestSchedule
          }
        }
      }
    `,u=await Y({options:this.options,url:this.options.apiUrls.courier.graphql,query:c,headers:{"x-courier-user-id":this.options.userId,"x-courier-client-key":"empty",Authorization:`Bearer ${this.options.accessToken}`}}),_=(t=u.data)==null?void 0:t.preferencePage;if(!_)return null;let p=((o=(i=u.data)==null?void 0:i.recipientPreferences)==null?void 0:o.nodes)||[];return this.transformPreferencePage(_,p)}async getDigestSchedules(e){var t;let i=`
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
    `;return((t=(await Y({options:this.options,url:this.options.apiUrls.courier.graphql,query:i,headers:{"x-courier-user-id":this.options.userId,"x-courier-client-key":"empty",Authorization:`Bearer ${this.options.accessToken}`}})).data)==null?void 0:t.digestSchedulesForTopic)||[]}getNotificationCenterUrl(e){this.options.logger.warn("Courier Warning: The clientKey parameter in getNotificationCenterUrl is deprecated and will be removed in a future release.");let t=Uc(e.clientKey);return`https://view.notificationcenter.app/p/${Oc(`${t}#${this.options.userId}${this.options.tenantId?`#${this.options.tenantId}`:""}#false`)}`}transformToTopic(e){return{topicId:e.templateId,topicName:e.templateName||"",sectionId:e.sectionId||"",sectionName:e.sectionName||"",status:e.status||"UNKNOWN",defaultStatus:e.defaultStatus||"UNKNOWN",hasCustomRouting:e.hasCustomRouting||!1,customRouting:e.routingPreferences||[],digestSchedule:e.digestSchedule}}transformPreferencePage(e,t=[]){var i;let n=(((i=e?.sections)==null?void 0:i.nodes)??[]).map(r=>{var a;let c=(((a=r?.topics)==null?void 0:a.nodes)??[]).map(u=>({templateId:u.templateId,templateName:u.templateName??"",defaultStatus:u.defaultStatus??"UNKNOWN",data:u.data,digestSchedules:u.digestSchedules??void 0}));return{sectionId:r.sectionId,name:r.name??"",hasCustomRouting:!!r.hasCustomRouting,routingOptions:r.routingOptions??[],topics:c}});return{showCourierFooter:!!e?.showCourierFooter,brand:e?.brand??null,channelConfigs:e?.channelConfigs??null,sections:n,recipientPreferences:t}}},Ut=class extends ae{async putUserToken(e){let t={provider_key:e.provider,...e.device&&{device:{app_id:e.device.appId,ad_id:e.device.adId,device_id:e.device.deviceId,platform:e.device.platform,manufacturer:e.device.manufacturer,model:e.device.model}}};await $e({options:this.options,url:`${this.options.apiUrls.courier.rest}/users/${this.options.userId}/tokens/${e.token}`,method:"PUT",headers:{Authorization:`Bearer ${this.options.accessToken}`},body:t,validCodes:[200,204]})}async deleteUserToken(e){await $e({options:this.options,url:`${this.options.apiUrls.courier.rest}/users/${this.options.userId}/tokens/${e.token}`,method:"DELETE",headers:{Authorization:`Bearer ${this.options.accessToken}`},validCodes:[200,204]})}},Ot=class extends ae{async putSubscription(e){return this.options.logger.warn("Courier Warning: The clientKey parameter in putSubscription is deprecated and will be removed in a future release."),await $e({url:`${this.options.apiUrls.courier.rest}/client/lists/${e.listId}/subscribe/${this.options.userId}`,options:this.options,method:"PUT",headers:{"x-courier-client-key":e.clientKey,Authorization:`Bearer ${this.options.accessToken}`}})}async deleteSubscription(e){return this.options.logger.warn("Courier Warning: The clientKey parameter in deleteSubscription is deprecated and will be removed in a future release."),await $e({url:`${this.options.apiUrls.courier.rest}/client/lists/${e.listId}/unsubscribe/${this.options.userId}`,options:this.options,method:"DELETE",headers:{"x-courier-client-key":e.clientKey,Authorization:`Bearer ${this.options.accessToken}`}})}},Nt=class extends ae{async postInboundCourier(e){let{clientKey:t,...i}=e;return await $e({url:`${this.options.apiUrls.courier.rest}/inbound/courier`,options:this.options,method:"POST",headers:{"x-courier-client-key":t},body:{...i,userId:this.options.userId},validCodes:[200,202]})}async postTrackingUrl(e){return await $e({url:e.url,options:this.options,method:"POST",body:{event:e.event}})}},Ht=class{constructor(e,t,i){this.clientId=e,this.sdkName=t,this.sdkVersion=i}getUserAgentInfo(){return{[Rt]:this.sdkName,[Ft]:this.sdkVersion,[Rc]:this.clientId}}toHttpHeaderValue(){return Object.entries(this.getUserAgentInfo()).map(([e,t])=>`${e}=${t}`).join(",")}},Jt=class qt extends ae{constructor(e){var t,i;let o=e.showLogs!==void 0?e.showLogs:!1,n=me.nanoid(),r={...e,showLogs:o,connectionId:n,apiUrls:e.apiUrls||_t("us"),accessToken:e.jwt??e.publicApiKey},a=new Ht(n,e.courierUserAgentName||qt.COURIER_JS_NAME,e.courierUserAgentVersion||qt.COURIER_JS_VERSION);super({...r,logger:new At(r.showLogs),courierUserAgent:a,apiUrls:pt(r.apiUrls)}),P(this,"tokens"),P(this,"brands"),P(this,"preferences"),P(this,"inbox"),P(this,"lists"),P(this,"tracking"),this.tokens=new Ut(this.options),this.brands=new Bt(this.options),this.preferences=new Dt(this.options),this.inbox=new zt(this.options),this.lists=new Ot(this.options),this.tracking=new Nt(this.options),!this.options.jwt&&!this.options.publicApiKey&&this.options.logger.warn("Courier Client initialized with no authentication method. Please provide a JWT or public API key."),this.options.publicApiKey&&((t=this.options.logger)==null||t.warn(`Courier Warning: Public API Keys are for testing only. Please use JWTs for production.
You can generate a JWT with this endpoint: https://www.courier.com/docs/api-reference/authentication/create-jwt
This endpoint should be called from your backend server, not the SDK.`)),this.options.jwt&&this.options.publicApiKey&&((i=this.options.logger)==null||i.warn("Courier Warning: Both a JWT and a Public API Key were provided. The Public API Key will be ignored."))}};P(Jt,"COURIER_JS_NAME","courier-js");P(Jt,"COURIER_JS_VERSION","3.4.0");var Nc=Jt,Wt=class{constructor(e){P(this,"callback"),this.callback=e}remove(){y.shared.removeAuthenticationListener(this)}},rc=class et{constructor(){P(this,"id",me.nanoid()),P(this,"instanceClient"),P(this,"courierUserAgentName"),P(this,"courierUserAgentVersion"),P(this,"_paginationLimit",24),P(this,"authenticationListeners",[])}get paginationLimit(){return this._paginationLimit}set paginationLimit(e){this._paginationLimit=Math.min(Math.max(e,1),100)}get client(){return this.instanceClient}static get shared(){return et.instance||(et.instance=new et),et.instance}signIn(e){this.instanceClient&&(this.instanceClient.options.logger.warn("Sign in called but there is already a user signed in. Signing out the current user."),this.signOut()),this.instanceClient=new Nc({...e,courierUserAgentName:this.courierUserAgentName,courierUserAgentVersion:this.courierUserAgentVersion}),this.notifyAuthenticationListeners({userId:e.userId})}signOut(){var e,t;(t=(e=this.instanceClient)==null?void 0:e.inbox.socket)==null||t.close(),this.instanceClient=void 0,this.notifyAuthenticationListeners({userId:void 0})}addAuthenticationListener(e){var t;(t=this.instanceClient)==null||t.options.logger.info("Adding authentication listener");let i=new Wt(e);return this.authenticationListeners.push(i),i}removeAuthenticationListener(e){var t;(t=this.instanceClient)==null||t.options.logger.info("Removing authentication listener"),this.authenticationListeners=this.authenticationListeners.filter(i=>i!==e)}notifyAuthenticationListeners(e){this.authenticationListeners.forEach(t=>t.callback(e))}};P(rc,"instance");var y=rc;var Hc=Object.defineProperty,uc=s=>{throw TypeError(s)},qc=(s,e,t)=>e in s?Hc(s,e,{enumerable:!0,configurable:!0,writable:!0,value:t}):s[e]=t,A=(s,e,t)=>qc(s,typeof e!="symbol"?e+"":e,t),hc=(s,e,t)=>e.has(s)||uc("Cannot "+t),Wc=(s,e,t)=>(hc(s,e,"read from private field"),t?t.call(s):e.get(s)),jc=(s,e,t)=>e.has(s)?uc("Cannot add the same private member more than once"):e instanceof WeakSet?e.add(s):e.set(s,t),ac=(s,e,t,i)=>(hc(s,e,"write to private field"),i?i.call(s,t):e.set(s,t),t),it;function Vc(s){let e=/^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(s.trim());if(!e)return!0;let t=e[1];t.length===3&&(t=t.split("").map(r=>r+r).join(""));let i=parseInt(t.substring(0,2),16),o=parseInt(t.substring(2,4),16),n=parseInt(t.substring(4,6),16);return(.299*i+.587*o+.114*n)/255<.5}var d={black:{400:"#0A0A0A",500:"#171717",50010:"#1717171A",50020:"#17171733"},gray:{200:"#F5F5F5",400:"#3A3A3A",500:"#E5E5E5",600:"#737373"},white:{500:"#FFFFFF",50010:"#FFFFFF1A",50020:"#FFFFFF33"},blue:{400:"#60A5FA",500:"#2563EB"}},V=d.blue[500],le={light:{colors:{primary:d.black[500],secondary:d.white[500],border:d.gray[500],link:d.blue[500],icon:d.black[500]},button:{cornerRadius:"4px"}},dark:{colors:{primary:d.white[500],secondary:d.black[500],border:d.gray[400],link:d.blue[400],icon:d.white[500]},button:{cornerRadius:"4px"}}},_c=()=>typeof window>"u"?"light":window.matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light",pc=s=>{if(typeof window>"u")return()=>{};let e=window.matchMedia("(prefers-color-scheme: dark)"),t=i=>{s(i.matches?"dark":"light")};return e.addEventListener("change",t),()=>{e.removeEventListener("change",t)}},Gc=(()=>{try{return typeof HTMLElement>"u"?class{}:HTMLElement}catch{return class{}}})(),N=class extends Gc{constructor(){super(...arguments),jc(this,it,!1)}static get id(){return"courier-base-element"}connectedCallback(){var e;Wc(this,it)||(ac(this,it,!0),(e=this.onComponentMounted)==null||e.call(this))}disconnectedCallback(){var e;ac(this,it,!1),(e=this.onComponentUnmounted)==null||e.call(this)}onComponentMounted(){}onComponentUnmounted(){}};it=new WeakMap;var ot=class extends N{constructor(){super(),A(this,"_currentSystemTheme"),A(this,"_systemThemeCleanup"),this._currentSystemTheme=_c(),this._systemThemeCleanup=pc(e=>{this._currentSystemTheme=e,this.onSystemThemeChange(e)})}static get id(){return"courier-system-theme-element"}get currentSystemTheme(){return this._currentSystemTheme}onComponentUnmounted(){var e;(e=this._systemThemeCleanup)==null||e.call(this),super.onComponentUnmounted()}onSystemThemeChange(e){}},Kt={borderRadius:"4px",fontSize:"14px"},be={primary:s=>({...Kt,backgroundColor:le[s].colors.primary,textColor:le[s].colors.secondary,fontWeight:"500",shadow:"none"}),secondary:s=>({...Kt,backgroundColor:le[s].colors.secondary,textColor:le[s].colors.primary,fontWeight:"500",border:`1px solid ${le[s].colors.border}`,shadow:s==="light"?"0px 1px 2px 0px rgba(0, 0, 0, 0.06)":"0px 1px 2px 0px rgba(255, 255, 255, 0.1)"}),tertiary:s=>({...Kt,backgroundColor:le[s].colors.border,textColor:le[s].colors.primary,fontWeight:"500",border:"none",shadow:"none"})},fe=class extends ot{constructor(e){super(),A(this,"_button"),A(this,"_style");let t=this.attachShadow({mode:"open"});this._button=document.createElement("button"),this._button.setAttribute("part","button"),this._style=document.createElement("style"),this._style.textContent=this.getStyles(e),t.appendChild(this._style),t.appendChild(this._button),this.updateButton(e),this._button.addEventListener("click",i=>{i.preventDefault(),i.stopPropagation(),e.onClick&&e.onClick()})}static get id(){return"courier-button"}getStyles(e){let t=e.mode==="system"?this.currentSystemTheme:e.mode,i=()=>be.secondary(t).textColor,o=()=>be.secondary(t).backgroundColor,n=()=>be.secondary(t).border,r=()=>be.secondary(t).shadow,a=()=>be.secondary(t).borderRadius,l=()=>be.secondary(t).fontSize,c=()=>be.secondary(t).fontWeight;return`
      :host {
        display: inline-block;
      }

      button {
        border: none;
        border-radius: ${e.borderRadius??a()};
        font-weight: ${e.fontWeight??c()};
        font-family: ${e.fontFamily??"inherit"};
        font-size: ${e.fontSize??l()};
        padding: 6px 10px;
        cursor: pointer;
        width: 100%;
        height: 100%;
        background-color: ${e.backgroundColor??o()};
        color: ${e.textColor??i()};
        border: ${e.border??n()};
        box-shadow: ${e.shadow??r()};
        touch-action: manipulation;
      }

      button:hover {
        ${e.hoverBackgroundColor?`background-color: ${e.hoverBackgroundColor};`:"filter: brightness(0.9);"}
      }

      button:active {
        ${e.activeBackgroundColor?`background-color: ${e.activeBackgroundColor};`:"filter: brightness(0.8);"}
      }

      button:disabled {
        opacity: 0.5;
        cursor: not-allowed;
      }
    `}updateButton(e){e.text&&(this._button.textContent=e.text),this._style.textContent=this.getStyles(e)}},U={inbox:`<svg width="24" height="24" viewBox="0 0 24 24" fill="none" xmlns="http://www.w3.org/2000/svg">
<path d="M5.5 14.5V17C5.5 17.2812 5.71875 17.5 6 17.5H18C18.25 17.5 18.5 17.2812 18.5 17V14.5H15.9375L15.2812 15.8125C15.0938 16.25 14.6562 16.5 14.1875 16.5H9.78125C9.3125 16.5 8.875 16.25 8.6875 15.8125L8.03125 14.5H5.5ZM18.1875 13L16.6562 6.90625C16.5938 6.65625 16.4062 6.5 16.1875 6.5H7.8125C7.5625 6.5 7.375 6.65625 7.3125 6.90625L5.78125 13H8.1875C8.65625 13 9.09375 13.2812 9.3125 13.7188L9.9375 15H14.0312L14.6875 13.7188C14.875 13.2812 15.3125 13 15.7812 13H18.1875ZM4 14.25C4 14.0938 4 13.9375 4.03125 13.7812L5.84375 6.53125C6.09375 5.625 6.875 5 7.8125 5H16.1875C17.0938 5 17.9062 5.625 18.125 6.53125L19.9375 13.7812C19.9688 13.9375 20 14.0938 20 14.25V17C20 18.125 19.0938 19 18 19H6C4.875 19 4 18.125 4 17V14.25Z" fill="currentColor"/>
</svg>`,archive:`<svg width="24" height="24" viewBox="0 0 24 24" fill="none" xmlns="http://www.w3.org/2000/svg">
<path d="M5.5 6.5V8H18.5V6.5H5.5ZM5 5H19C19.5312 5 20 5.46875 20 6V8.5C20 9.0625 19.5312 9.5 19 9.5H5C4.4375 9.5 4 9.0625 4 8.5V6C4 5.46875 4.4375 5 5 5ZM9 11.75C9 11.3438 9.3125 11 9.75 11H14.25C14.6562 11 15 11.3438 15 11.75C15 12.1875 14.6562 12.5 14.25 12.5H9.75C9.3125 12.5 9 12.1875 9 11.75ZM5 17V10.5H6.5V17C6.5 17.2812 6.71875 17.5 7 17.5H17C17.25 17.5 17.5 17.2812 17.5 17V10.5H19V17C19 18.125 18.0938 19 17 19H7C5.875 19 5 18.125 5 17Z" fill="currentColor"/>
</svg>`,check:`<svg width="24" height="24" viewBox="0 0 24 24" fill="none" xmlns="http://www.w3.org/2000/svg">
<path d="M18.793 7.33203C19.0742 7.64453 19.0742 8.11328 18.793 8.39453L10.543 16.6445C10.2305 16.957 9.76172 16.957 9.48047 16.6445L5.23047 12.3945C4.91797 12.1133 4.91797 11.6445 5.23047 11.3633C5.51172 11.0508 5.98047 11.0508 6.26172 11.3633L9.98047 15.082L17.7305 7.33203C18.0117 7.05078 18.4805 7.05078 18.7617 7.33203H18.793Z" fill="currentColor"/>
</svg>`,filter:`<svg width="24" height="24" viewBox="0 0 24 24" fill="none" xmlns="http://www.w3.org/2000/svg">
<path d="M5 7C5 6.59375 5.3125 6.25 5.75 6.25H18.25C18.6562 6.25 19 6.59375 19 7C19 7.4375 18.6562 7.75 18.25 7.75H5.75C5.3125 7.75 5 7.4375 5 7ZM7 12C7 11.5938 7.3125 11.25 7.75 11.25H16.25C16.6562 11.25 17 11.5938 17 12C17 12.4375 16.6562 12.75 16.25 12.75H7.75C7.3125 12.75 7 12.4375 7 12ZM14 17C14 17.4375 13.6562 17.75 13.25 17.75H10.75C10.3125 17.75 10 17.4375 10 17C10 16.5938 10.3125 16.25 10.75 16.25H13.25C13.6562 16.25 14 16.5938 14 17Z" fill="currentColor"/>
</svg>`,right:`<svg width="24" height="24" viewBox="0 0 24 24" fill="none" xmlns="http://www.w3.org/2000/svg">
<path d="M18.75 12.547L13.25 17.797C12.9375 18.0783 12.4688 18.0783 12.1875 17.7658C11.9062 17.4533 11.9062 16.9845 12.2188 16.7033L16.375 12.7345H5.75C5.3125 12.7345 5 12.422 5 11.9845C5 11.5783 5.3125 11.2345 5.75 11.2345H16.375L12.2188 7.29703C11.9062 7.01578 11.9062 6.51578 12.1875 6.23453C12.4688 5.92203 12.9688 5.92203 13.25 6.20328L18.75 11.4533C18.9062 11.6095 19 11.797 19 11.9845C19 12.2033 18.9062 12.3908 18.75 12.547Z" fill="currentColor"/>
</svg>`,remove:`<svg width="24" height="24" viewBox="0 0 24 24" fill="none" xmlns="http://www.w3.org/2000/svg">
<path d="M16.7969 8.27344L13.0469 12.0234L16.7656 15.7422C17.0781 16.0234 17.0781 16.4922 16.7656 16.7734C16.4844 17.0859 16.0156 17.0859 15.7344 16.7734L11.9844 13.0547L8.26562 16.7734C7.98438 17.0859 7.51562 17.0859 7.23438 16.7734C6.92188 16.4922 6.92188 16.0234 7.23438 15.7109L10.9531 11.9922L7.23438 8.27344C6.92188 7.99219 6.92188 7.52344 7.23438 7.21094C7.51562 6.92969 7.98438 6.92969 8.29688 7.21094L12.0156 10.9609L15.7344 7.24219C16.0156 6.92969 16.4844 6.92969 16.7969 7.24219C17.0781 7.52344 17.0781 7.99219 16.7969 8.27344Z" fill="currentColor"/>
</svg>`,overflow:`<svg width="24" height="24" viewBox="0 0 24 24" fill="none" xmlns="http://www.w3.org/2000/svg">
<path d="M18.5117 11.9883C18.5117 12.5508 18.1992 13.0195 17.7617 13.3008C17.293 13.582 16.6992 13.582 16.2617 13.3008C15.793 13.0195 15.5117 12.5508 15.5117 11.9883C15.5117 11.457 15.793 10.9883 16.2617 10.707C16.6992 10.4258 17.293 10.4258 17.7617 10.707C18.1992 10.9883 18.5117 11.457 18.5117 11.9883ZM13.5117 11.9883C13.5117 12.5508 13.1992 13.0195 12.7617 13.3008C12.293 13.582 11.6992 13.582 11.2617 13.3008C10.793 13.0195 10.5117 12.5508 10.5117 11.9883C10.5117 11.457 10.793 10.9883 11.2617 10.707C11.6992 10.4258 12.293 10.4258 12.7617 10.707C13.1992 10.9883 13.5117 11.457 13.5117 11.9883ZM7.01172 13.4883C6.44922 13.4883 5.98047 13.207 5.69922 12.7383C5.41797 12.3008 5.41797 11.707 5.69922 11.2383C5.98047 10.8008 6.44922 10.4883 7.01172 10.4883C7.54297 10.4883 8.01172 10.8008 8.29297 11.2383C8.57422 11.707 8.57422 12.3008 8.29297 12.7383C8.01172 13.207 7.54297 13.4883 7.01172 13.4883Z" fill="currentColor"/>
</svg>`,read:`<svg width="24" height="24" viewBox="0 0 24 24" fill="none" xmlns="http://www.w3.org/2000/svg">
<path d="M7 6.5C6.71875 6.5 6.5 6.75 6.5 7V17C6.5 17.2812 6.71875 17.5 7 17.5H17C17.25 17.5 17.5 17.2812 17.5 17V7C17.5 6.75 17.25 6.5 17 6.5H7ZM5 7C5 5.90625 5.875 5 7 5H17C18.0938 5 19 5.90625 19 7V17C19 18.125 18.0938 19 17 19H7C5.875 19 5 18.125 5 17V7ZM15.5312 10.5312L11.5312 14.5312C11.2188 14.8438 10.75 14.8438 10.4688 14.5312L8.46875 12.5312C8.15625 12.25 8.15625 11.7812 8.46875 11.5C8.75 11.1875 9.21875 11.1875 9.53125 11.5L11 12.9688L14.4688 9.46875C14.75 9.1875 15.2188 9.1875 15.5 9.46875C15.8125 9.78125 15.8125 10.25 15.5 10.5312H15.5312Z" fill="currentColor"/>
</svg>`,archiveRead:`<svg width="24" height="24" viewBox="0 0 24 24" fill="none" xmlns="http://www.w3.org/2000/svg">
<path d="M7.5 6.5V15.25H16.5V6.5H7.5ZM6 15.25V6.5C6 5.6875 6.65625 5 7.5 5H16.5C17.3125 5 18 5.6875 18 6.5V15.25C18.4062 15.25 18.75 15.5938 18.75 16C18.75 16.4375 18.4062 16.75 18 16.75H6C5.5625 16.75 5.25 16.4375 5.25 16C5.25 15.5938 5.5625 15.25 6 15.25ZM5 13V14.5H4.5V17.5H19.5V14.5H19V13H19.5C20.3125 13 21 13.6875 21 14.5V17.5C21 18.3438 20.3125 19 19.5 19H4.5C3.65625 19 3 18.3438 3 17.5V14.5C3 13.6875 3.65625 13 4.5 13H5ZM15.0312 9.625L11.6875 12.9688C11.5312 13.0938 11.3438 13.1875 11.1562 13.1875C10.9375 13.1875 10.75 13.0938 10.625 12.9688L8.96875 11.2812C8.65625 11 8.65625 10.5312 8.96875 10.25C9.25 9.9375 9.71875 9.9375 10 10.25L11.1562 11.375L13.9688 8.5625C14.25 8.28125 14.7188 8.28125 15 8.5625C15.3125 8.875 15.3125 9.34375 15 9.625H15.0312Z" fill="currentColor"/>
</svg>`,unread:`<svg width="24" height="24" viewBox="0 0 24 24" fill="none" xmlns="http://www.w3.org/2000/svg">
<path d="M17 6.5H7C6.71875 6.5 6.5 6.75 6.5 7V17C6.5 17.2812 6.71875 17.5 7 17.5H17C17.25 17.5 17.5 17.2812 17.5 17V7C17.5 6.75 17.25 6.5 17 6.5ZM7 5H17C18.0938 5 19 5.90625 19 7V17C19 18.125 18.0938 19 17 19H7C5.875 19 5 18.125 5 17V7C5 5.90625 5.875 5 7 5Z" fill="currentColor"/>
</svg>`,unarchive:`<svg width="24" height="24" viewBox="0 0 24 24" fill="none" xmlns="http://www.w3.org/2000/svg">
<path d="M5.5 11C5.0625 11 4.75 10.6875 4.75 10.25V5.75C4.75 5.34375 5.0625 5 5.5 5C5.90625 5 6.25 5.34375 6.25 5.75V8.28125L6.875 7.53125C8.15625 6 10.0625 5 12.25 5C16.0938 5 19.25 8.15625 19.25 12C19.25 15.875 16.0938 19 12.25 19C10.6562 19 9.21875 18.5 8.03125 17.625C7.71875 17.375 7.625 16.9062 7.875 16.5625C8.125 16.2188 8.59375 16.1562 8.9375 16.4062C9.84375 17.0938 11 17.5 12.25 17.5C15.2812 17.5 17.75 15.0625 17.75 12C17.75 8.96875 15.2812 6.5 12.25 6.5C10.5312 6.5 9.03125 7.28125 8 8.5L7.15625 9.5H10C10.4062 9.5 10.75 9.84375 10.75 10.25C10.75 10.6875 10.4062 11 10 11H5.5Z" fill="currentColor"/>
</svg>`,chevronDown:`<svg width="24" height="24" viewBox="0 0 24 24" fill="none" xmlns="http://www.w3.org/2000/svg">
<path d="M12 15.5C11.8125 15.5 11.6562 15.4375 11.5312 15.3125L6.28125 10.0625C5.96875 9.78125 5.96875 9.3125 6.28125 9.03125C6.5625 8.71875 7.03125 8.71875 7.3125 9.03125L12 13.6875L16.6562 9.03125C16.9375 8.71875 17.4062 8.71875 17.6875 9.03125C18 9.3125 18 9.78125 17.6875 10.0625L12.4375 15.3125C12.3125 15.4375 12.1562 15.5 12 15.5Z" fill="currentColor"/>
</svg>`},ee=class extends N{constructor(e,t,i){super(),A(this,"_color"),A(this,"_svg"),A(this,"_size"),A(this,"_iconContainer"),A(this,"_style"),this._color=e??d.black[500],this._svg=t,this._size=i??"24px";let o=this.attachShadow({mode:"open"});this._iconContainer=document.createElement("div"),o.appendChild(this._iconContainer),this._style=document.createElement("style"),this._style.textContent=this.getStyles(),o.appendChild(this._style),this.refresh()}static get id(){return"courier-icon"}getStyles(){return`
      :host {
        display: inline-block;
        line-height: 0;
        display: flex;
        align-items: center;
        justify-content: center;
      }

      svg {
        width: ${this._size};
        height: ${this._size};
        color: ${this._color};
      }
    `}refresh(){this._svg&&(this._iconContainer.innerHTML=this._svg),this._style.textContent=this.getStyles()}updateColor(e){this._color=e,this.refresh()}updateSVG(e){this._svg=e,this.refresh()}updateSize(e){this._size=e,this.refresh()}},gt=class extends N{constructor(){super(),A(this,"link");let e=this.attachShadow({mode:"open"});this.link=document.createElement("a"),this.link.setAttribute("part","link");let t=document.createElement("style");t.textContent=`
      :host {
        display: inline-block;
      }

      a {
        text-decoration: none;
        border-radius: 4px;
        cursor: pointer;
        font-weight: 500;
        transition: all 0.2s ease;
        font-family: var(--courier-link-font-family, inherit);
        font-size: var(--courier-link-font-size, inherit);
      }

      /* Variants */
      a[data-variant="primary"][data-mode="light"] {
        color: var(--courier-link-color, ${le.light.colors.link});
      }

      a[data-variant="primary"][data-mode="light"]:hover {
        opacity: 0.8;
      }

      a[data-variant="primary"][data-mode="light"]:active {
        opacity: 0.6;
      }

      a[data-variant="primary"][data-mode="dark"] {
        color: var(--courier-link-color, ${le.dark.colors.link});
      }

      a[data-variant="primary"][data-mode="dark"]:hover {
        opacity: 0.8;
      }

      a[data-variant="primary"][data-mode="dark"]:active {
        opacity: 0.6;
      }

      a[data-underline="true"] {
        text-decoration: underline;
      }

      a:disabled {
        opacity: 0.6;
        cursor: not-allowed;
        pointer-events: none;
      }
    `,e.appendChild(t),e.appendChild(this.link),this.updateVariant(),this.updateUnderline(),this.updateMode()}static get id(){return"courier-link"}connectedCallback(){let e=document.createElement("slot");this.link.appendChild(e),this.updateHref()}attributeChangedCallback(e,t,i){if(t!==i)switch(e){case"href":this.updateHref();break;case"variant":case"mode":this.updateVariant();break;case"disabled":this.link.style.pointerEvents=this.hasAttribute("disabled")?"none":"auto",this.link.style.opacity=this.hasAttribute("disabled")?"0.6":"1";break;case"color":this.updateColor();break;case"underline":this.updateUnderline();break;case"target":this.updateTarget();break;case"font-family":this.updateFontFamily();break;case"font-size":this.updateFontSize();break}}updateHref(){let e=this.getAttribute("href");e&&(this.link.href=e)}updateVariant(){let e=this.getAttribute("variant")||"primary",t=this.getAttribute("mode")||"light";this.link.setAttribute("data-variant",e),this.link.setAttribute("data-mode",t)}updateColor(){let e=this.getAttribute("color");e?this.link.style.setProperty("--courier-link-color",e):this.link.style.removeProperty("--courier-link-color")}updateUnderline(){let e=this.getAttribute("underline")==="true";this.link.setAttribute("data-underline",e.toString())}updateMode(){let e=this.getAttribute("mode")||"light";this.link.setAttribute("data-mode",e)}updateTarget(){let e=this.getAttribute("target");e&&(this.link.target=e)}updateFontFamily(){let e=this.getAttribute("font-family");e?this.link.style.setProperty("--courier-link-font-family",e):this.link.style.removeProperty("--courier-link-font-family")}updateFontSize(){let e=this.getAttribute("font-size");e?this.link.style.setProperty("--courier-link-font-size",e):this.link.style.removeProperty("--courier-link-font-size")}};A(gt,"observedAttributes",["href","variant","disabled","color","underline","mode","target","font-family","font-size"]);var ke=class extends ot{constructor(){super()}build(e){if(e===null){this.replaceChildren();return}let t=e??this.defaultElement();t.hasAttribute("data-react-root")&&(t.style.display="contents"),this.replaceChildren(t)}defaultElement(){let e=document.createElement("div");return e.textContent="Default Element Factory",e.style.cssText=`
      background-color: red;
      text-align: center;
      padding: 12px;
    `,e}},Ce=class extends ke{constructor(e){super(),A(this,"_props"),A(this,"_title"),A(this,"_button"),A(this,"_style"),this._props=e}static get id(){return"courier-info-state"}defaultElement(){var e;let t=document.createElement("div");return this._title=document.createElement("h2"),(e=this._props.title)!=null&&e.text&&(this._title.textContent=this._props.title.text),this._button=new fe(this._props.button??be.secondary(this.currentSystemTheme)),this._style=document.createElement("style"),this._style.textContent=this.getStyles(this._props),t.className="container",t.appendChild(this._style),t.appendChild(this._title),t.appendChild(this._button),this.appendChild(t),t}onSystemThemeChange(e){this.updateStyles(this._props)}getStyles(e){var t,i,o,n;return`
      :host {
        display: flex;
        align-items: center;
        justify-content: center;
        height: 100%;
        width: 100%;
      }

      .container {
        display: flex;
        flex-direction: column;
        align-items: center;
        justify-content: center;
        gap: 16px;
        text-align: center;
        padding: 24px;
        box-sizing: border-box;
        width: 100%;
        height: 100%;
      }

      .container h2 {
        margin: 0;
        color: ${((t=e.title)==null?void 0:t.textColor)??"red"};
        font-size: ${((i=e.title)==null?void 0:i.fontSize)??"16px"};
        font-weight: ${((o=e.title)==null?void 0:o.fontWeight)??"500"};
        font-family: ${((n=e.title)==null?void 0:n.fontFamily)??"inherit"};
      }
    `}updateStyles(e){this._props=e,this._style&&(this._style.textContent=this.getStyles(e)),this._button&&this._button.updateButton(e.button)}},we=class extends N{constructor(e,t,i,o,n,r,a,l,c){super(),A(this,"_backgroundColor"),A(this,"_hoverBackgroundColor"),A(this,"_activeBackgroundColor"),A(this,"_borderRadius"),A(this,"_height"),A(this,"_width"),A(this,"_style"),A(this,"_button"),A(this,"_icon"),this._borderRadius=r,this._backgroundColor=i,this._hoverBackgroundColor=o,this._activeBackgroundColor=n,this._height=a,this._width=l;let u=this.attachShadow({mode:"open"});this._button=document.createElement("button"),this._button.setAttribute("part","button"),this._icon=new ee(t,e,c),this._style=document.createElement("style"),this.refresh(),u.appendChild(this._style),this._button.appendChild(this._icon),u.appendChild(this._button)}static get id(){return"courier-icon-button"}refresh(){this._style.textContent=this.getStyles()}getStyles(){return`
      :host {
        display: inline-block;
        border-radius: ${this._borderRadius??"50%"};
      }

      button {
        border: none;
        border-radius: ${this._borderRadius??"50%"};
        cursor: pointer;
        width: ${this._width??"36px"};
        height: ${this._height??"36px"};
        display: flex;
        align-items: center;
        justify-content: center;
        background: ${this._backgroundColor??"transparent"};
        transition: background-color 0.2s ease;
        touch-action: manipulation;
      }

      button:hover {
        background-color: ${this._hoverBackgroundColor??"red"};
      }

      button:active {
        background-color: ${this._activeBackgroundColor??"red"};
      }

      button:disabled {
        opacity: 0.6;
        cursor: not-allowed;
      }

      [part="icon"] {
        display: flex;
        align-items: center;
        justify-content: center;
        width: 24px;
        height: 24px;
      }
    `}updateIconColor(e){this._icon.updateColor(e)}updateIconSVG(e){this._icon.updateSVG(e)}updateBackgroundColor(e){this._backgroundColor=e,this.refresh()}updateHoverBackgroundColor(e){this._hoverBackgroundColor=e,this.refresh()}updateActiveBackgroundColor(e){this._activeBackgroundColor=e,this.refresh()}updateIconSize(e){this._icon.updateSize(e)}};function z(s){typeof window<"u"&&!customElements.get(s.id)&&customElements.define(s.id,s)}function q(s,e){let t=`style[data-${s}]`,i=document.querySelector(t);if(!i){let o=document.createElement("style");return o.setAttribute(`data-${s}`,""),o.textContent=e,document.head.appendChild(o),o}return i}var Jc="courier-radio",Kc=`
  courier-radio {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    flex-shrink: 0;
    width: 16px;
    height: 16px;
    line-height: 0;
  }
  .courier-radio {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    flex-shrink: 0;
    width: 16px;
    height: 16px;
    line-height: 0;
    transition: all 150ms ease;
  }
  .courier-radio svg {
    display: block;
  }
  .courier-radio-ring {
    transition: stroke 150ms ease;
  }
  .courier-radio-dot {
    opacity: 0;
    transform: scale(0.5);
    transform-origin: center;
    transform-box: fill-box;
    transition:
      opacity 200ms cubic-bezier(0.2, 0, 0.13, 1.5),
      transform 200ms cubic-bezier(0.2, 0, 0.13, 1.5);
  }
  .courier-radio[aria-checked="true"] .courier-radio-dot {
    opacity: 1;
    transform: scale(1);
  }
`,lc="#D4D4D4",dc=V,vt=class extends N{constructor(){super(...arguments),A(this,"_checked",!1),A(this,"_ringColor",lc),A(this,"_checkedColor",dc),A(this,"_rootEl"),A(this,"_ringEl"),A(this,"_dotEl"),A(this,"_mounted",!1)}static get id(){return"courier-radio"}set checked(e){this._checked=e,this._applyState()}get checked(){return this._checked}set ringColor(e){this._ringColor=e||lc,this._applyState()}set checkedColor(e){this._checkedColor=e||dc,this._applyState()}onComponentMounted(){q(Jc,Kc),this._build(),this._mounted=!0}onComponentUnmounted(){this._mounted=!1,this._rootEl=void 0,this._ringEl=void 0,this._dotEl=void 0}_build(){this.innerHTML="";let e=document.createElement("span");e.className="courier-radio",e.setAttribute("role","radio");let t="http://www.w3.org/2000/svg",i=document.createElementNS(t,"svg");i.setAttribute("width","16"),i.setAttribute("height","16"),i.setAttribute("viewBox","0 0 16 16"),i.setAttribute("fill","none");let o=document.createElementNS(t,"circle");o.setAttribute("cx","8"),o.setAttribute("cy","8"),o.setAttribute("r","7"),o.setAttribute("stroke-width","1.5"),o.setAttribute("fill","none"),o.setAttribute("class","courier-radio-ring"),i.appendChild(o);let n=document.createElementNS(t,"circle");n.setAttribute("cx","8"),n.setAttribute("cy","8"),n.setAttribute("r","4"),n.setAttribute("class","courier-radio-dot"),i.appendChild(n),e.appendChild(i),this.appendChild(e),this._rootEl=e,this._ringEl=o,this._dotEl=n,this._applyState()}_applyState(){!this._mounted||!this._rootEl||!this._ringEl||!this._dotEl||(this._rootEl.setAttribute("aria-checked",String(this._checked)),this._ringEl.setAttribute("stroke",this._checked?this._checkedColor:this._ringColor),this._dotEl.setAttribute("fill",this._checkedColor))}};z(vt);var Yc="courier-checkbox",Zc=`
  courier-checkbox {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    flex-shrink: 0;
    width: 16px;
    height: 16px;
    line-height: 0;
  }
  .courier-checkbox {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    flex-shrink: 0;
    width: 16px;
    height: 16px;
    border-radius: 4px;
    border-style: solid;
    border-width: 1.5px;
    background-color: transparent;
    box-sizing: border-box;
    transition: background-color 150ms ease, border-color 150ms ease;
  }
  .courier-checkbox[aria-disabled="true"] {
    opacity: 0.5;
    cursor: not-allowed;
  }
  .courier-checkbox-mark {
    display: block;
    width: 10px;
    height: 10px;
    opacity: 0;
    transform: scale(0.5);
    transform-origin: center;
    transform-box: fill-box;
    transition:
      opacity 200ms cubic-bezier(0.2, 0, 0.13, 1.5),
      transform 200ms cubic-bezier(0.2, 0, 0.13, 1.5);
  }
  .courier-checkbox[aria-checked="true"] .courier-checkbox-mark {
    opacity: 1;
    transform: scale(1);
  }
`,Qc="M13.8125 3.3125C14.2188 3.6875 14.2188 4.34375 13.8125 4.71875L5.8125 12.7188C5.4375 13.125 4.78125 13.125 4.40625 12.7188L0.40625 8.71875C0 8.34375 0 7.6875 0.40625 7.3125C0.78125 6.90625 1.4375 6.90625 1.8125 7.3125L5.125 10.5938L12.4062 3.3125C12.7812 2.90625 13.4375 2.90625 13.8125 3.3125Z",Xc="#D4D4D4",cc=V,eu="#FFFFFF",mt=class extends N{constructor(){super(...arguments),A(this,"_checked",!1),A(this,"_disabled",!1),A(this,"_checkedColor",cc),A(this,"_rootEl"),A(this,"_markPathEl"),A(this,"_mounted",!1)}static get id(){return"courier-checkbox"}set checked(e){this._checked=e,this._applyState()}get checked(){return this._checked}set disabled(e){this._disabled=e,this._applyState()}set checkedColor(e){this._checkedColor=e||cc,this._applyState()}onComponentMounted(){q(Yc,Zc),this._build(),this._mounted=!0}onComponentUnmounted(){this._mounted=!1,this._rootEl=void 0,this._markPathEl=void 0}_build(){this.innerHTML="";let e=document.createElement("span");e.className="courier-checkbox",e.setAttribute("role","checkbox");let t="http://www.w3.org/2000/svg",i=document.createElementNS(t,"svg");i.setAttribute("class","courier-checkbox-mark"),i.setAttribute("viewBox","0 0 15 16"),i.setAttribute("fill","none");let o=document.createElementNS(t,"path");o.setAttribute("d",Qc),i.appendChild(o),e.appendChild(i),this.appendChild(e),this._rootEl=e,this._markPathEl=o,this._applyState()}_applyState(){!this._mounted||!this._rootEl||!this._markPathEl||(this._rootEl.setAttribute("aria-checked",String(this._checked)),this._rootEl.setAttribute("aria-disabled",String(this._disabled)),this._rootEl.style.borderColor=this._checked?this._checkedColor:Xc,this._rootEl.style.backgroundColor=this._checked?this._checkedColor:"transparent",this._markPathEl.setAttribute("fill",Vc(this._checkedColor)?eu:"#171717"))}};z(mt);var ye=class{constructor(e){A(this,"_theme"),A(this,"_lightTheme"),A(this,"_darkTheme"),A(this,"_target"),A(this,"_subscriptions",[]),A(this,"_userMode"),A(this,"_systemMode"),A(this,"_systemThemeCleanup"),this._theme=e,this._target=new EventTarget,this._userMode="system",this._systemMode=_c(),this.setLightTheme(this.getDefaultLightTheme()),this.setDarkTheme(this.getDefaultDarkTheme()),this._systemThemeCleanup=pc(t=>{this._systemMode=t,this.updateTheme()})}setLightTheme(e){this._lightTheme=e,this._systemMode==="light"&&this.updateTheme()}setDarkTheme(e){this._darkTheme=e,this._systemMode==="dark"&&this.updateTheme()}get currentSystemTheme(){return this._systemMode}getTheme(){return this._theme}updateTheme(){let e=this._userMode==="system"?this._systemMode:this._userMode,t=e==="light"?this._lightTheme:this._darkTheme,i=this.mergeTheme(e,t);this.setTheme(i)}setTheme(e){e!==this._theme&&(this._theme=e,this._target.dispatchEvent(new CustomEvent(this.THEME_CHANGE_EVENT,{detail:{theme:e}})))}setMode(e){this._userMode=e,this.updateTheme()}get mode(){return this._userMode}subscribe(e){let t=new AbortController;this._target.addEventListener(this.THEME_CHANGE_EVENT,o=>{e(o.detail.theme)},{signal:t.signal});let i={manager:this,unsubscribe:()=>{t.abort();let o=this._subscriptions.indexOf(i);o>-1&&this._subscriptions.splice(o,1)}};return this._subscriptions.push(i),i}cleanup(){this._systemThemeCleanup&&this._systemThemeCleanup(),this._subscriptions.forEach(e=>e.unsubscribe()),this._subscriptions=[]}};z(fe);z(ee);z(gt);z(Ce);z(we);z(ot);z(vt);z(mt);var tu=Object.defineProperty,iu=(s,e,t)=>e in s?tu(s,e,{enumerable:!0,configurable:!0,writable:!0,value:t}):s[e]=t,m=(s,e,t)=>iu(s,typeof e!="symbol"?e+"":e,t),nt=d.blue[500],ni={primaryColor:d.blue[500],title:{size:"28px",weight:"500",color:d.black[500]},subtitle:{size:"14px",weight:"400",color:"#404040"},container:{font:{family:void 0,color:d.black[500]}},loading:{animation:{barColor:d.gray[500],barHeight:"14px",barBorderRadius:"14px",duration:"2s"}},error:{title:{font:{size:"16px",weight:"500",color:d.black[500]}},button:{text:"Retry",font:{size:"14px",weight:"500",color:d.white[500]},backgroundColor:d.black[500],hoverBackgroundColor:"#262626",border:"none",borderRadius:"8px"}},empty:{title:{text:"No preferences available",font:{size:"16px",weight:"500",color:d.black[500]}},button:{text:"Refresh",font:{size:"14px",weight:"500",color:d.white[500]},backgroundColor:d.black[500],hoverBackgroundColor:"#262626",border:"none",borderRadius:"8px"}},section:{title:{size:"18px",weight:"600",color:d.black[500]},backgroundColor:"transparent"},topic:{backgroundColor:d.white[500],border:`1px solid ${d.gray[500]}`,borderRadius:"12px",title:{size:"16px",weight:"400",color:d.black[500]},statusLabel:{size:"14px",weight:"300",color:d.gray[600]},toggle:{trackColor:"#D4D4D4",trackActiveColor:d.blue[500],thumbColor:d.white[500],borderRadius:"12px"}},digest:{font:{size:"14px",weight:"400",color:"#525252"},selectedFont:{size:"14px",weight:"500",color:d.black[500]},iconColor:"#525252",radio:{ringColor:"#D4D4D4",checkedColor:d.blue[500]}},channelChip:{font:{size:"14px",weight:"400",color:"#525252"},selectedFont:{size:"14px",weight:"400",color:d.black[500]},divider:"1px solid #E5E5E5",checkbox:{checkedColor:d.blue[500]}}},Cc={primaryColor:d.blue[500],title:{size:"28px",weight:"500",color:d.white[500]},subtitle:{size:"14px",weight:"400",color:"#A3A3A3"},container:{font:{family:void 0,color:d.white[500]}},loading:{animation:{barColor:d.gray[400],barHeight:"14px",barBorderRadius:"14px",duration:"2s"}},error:{title:{font:{size:"16px",weight:"500",color:d.white[500]}},button:{text:"Retry",font:{size:"14px",weight:"500",color:d.black[500]},backgroundColor:d.white[500],hoverBackgroundColor:"#E5E5E5",border:"none",borderRadius:"8px"}},empty:{title:{text:"No preferences available",font:{size:"16px",weight:"500",color:d.white[500]}},button:{text:"Refresh",font:{size:"14px",weight:"500",color:d.black[500]},backgroundColor:d.white[500],hoverBackgroundColor:"#E5E5E5",border:"none",borderRadius:"8px"}},section:{title:{size:"18px",weight:"600",color:d.white[500]},backgroundColor:"transparent"},topic:{backgroundColor:d.black[500],border:`1px solid ${d.gray[400]}`,borderRadius:"12px",title:{size:"16px",weight:"400",color:d.white[500]},statusLabel:{size:"14px",weight:"300",color:d.gray[500]},toggle:{trackColor:"#4B5563",trackActiveColor:d.blue[500],thumbColor:d.white[500],borderRadius:"12px"}},digest:{font:{size:"14px",weight:"400",color:"#9CA3AF"},selectedFont:{size:"14px",weight:"500",color:"#F9FAFB"},iconColor:"#9CA3AF",radio:{ringColor:"#4B5563",checkedColor:d.blue[400]}},channelChip:{font:{size:"14px",weight:"400",color:"#9CA3AF"},selectedFont:{size:"14px",weight:"400",color:"#F9FAFB"},divider:`1px solid ${d.gray[400]}`,checkbox:{checkedColor:d.blue[400]}}},ou=(s,e)=>{var t,i,o,n,r,a,l,c,u,_,p,g,v,I,T,C,S,x,$,F,k,R,b,w,M,L,K,Z,O,Q,X,te,ie,ne,se,de,ce,ue,he,_e,pe,ge,ve,E,Ae,Re,Fe,Be,Pe,ze,De,Ue,Oe,Ne,He,qe,We,je,Ve,Ge,Je,Ke,Ye,Ze,Qe,Xe;let B=s==="light"?ni:Cc;return{primaryColor:e.primaryColor??B.primaryColor,title:{...B.title,...e.title},subtitle:{...B.subtitle,...e.subtitle},container:{...B.container,...e.container,font:{...(t=B.container)==null?void 0:t.font,...(i=e.container)==null?void 0:i.font}},loading:{...B.loading,...e.loading,animation:{...(o=B.loading)==null?void 0:o.animation,...(n=e.loading)==null?void 0:n.animation},font:{...(r=B.loading)==null?void 0:r.font,...(a=e.loading)==null?void 0:a.font}},error:{...B.error,...e.error,title:{...(l=B.error)==null?void 0:l.title,...(c=e.error)==null?void 0:c.title,font:{...(_=(u=B.error)==null?void 0:u.title)==null?void 0:_.font,...(g=(p=e.error)==null?void 0:p.title)==null?void 0:g.font}},button:{...(v=B.error)==null?void 0:v.button,...(I=e.error)==null?void 0:I.button,font:{...(C=(T=B.error)==null?void 0:T.button)==null?void 0:C.font,...(x=(S=e.error)==null?void 0:S.button)==null?void 0:x.font}}},empty:{...B.empty,...e.empty,title:{...($=B.empty)==null?void 0:$.title,...(F=e.empty)==null?void 0:F.title,font:{...(R=(k=B.empty)==null?void 0:k.title)==null?void 0:R.font,...(w=(b=e.empty)==null?void 0:b.title)==null?void 0:w.font}},button:{...(M=B.empty)==null?void 0:M.button,...(L=e.empty)==null?void 0:L.button,font:{...(Z=(K=B.empty)==null?void 0:K.button)==null?void 0:Z.font,...(Q=(O=e.empty)==null?void 0:O.button)==null?void 0:Q.font}}},section:{...B.section,...e.section,title:{...(X=B.section)==null?void 0:X.title,...(te=e.section)==null?void 0:te.title}},topic:{...B.topic,...e.topic,title:{...(ie=B.topic)==null?void 0:ie.title,...(ne=e.topic)==null?void 0:ne.title},statusLabel:{...(se=B.topic)==null?void 0:se.statusLabel,...(de=e.topic)==null?void 0:de.statusLabel},toggle:{...(ce=B.topic)==null?void 0:ce.toggle,...(ue=e.topic)==null?void 0:ue.toggle}},digest:{...B.digest,...e.digest,font:{...(he=B.digest)==null?void 0:he.font,...(_e=e.digest)==null?void 0:_e.font},selectedFont:{...(pe=B.digest)==null?void 0:pe.selectedFont,...(ge=e.digest)==null?void 0:ge.selectedFont},radio:{...(ve=B.digest)==null?void 0:ve.radio,...(E=e.digest)==null?void 0:E.radio,font:{...(Re=(Ae=B.digest)==null?void 0:Ae.radio)==null?void 0:Re.font,...(Be=(Fe=e.digest)==null?void 0:Fe.radio)==null?void 0:Be.font},selectedFont:{...(ze=(Pe=B.digest)==null?void 0:Pe.radio)==null?void 0:ze.selectedFont,...(Ue=(De=e.digest)==null?void 0:De.radio)==null?void 0:Ue.selectedFont}}},channelChip:{...B.channelChip,...e.channelChip,font:{...(Oe=B.channelChip)==null?void 0:Oe.font,...(Ne=e.channelChip)==null?void 0:Ne.font},selectedFont:{...(He=B.channelChip)==null?void 0:He.selectedFont,...(qe=e.channelChip)==null?void 0:qe.selectedFont},checkbox:{...(We=B.channelChip)==null?void 0:We.checkbox,...(je=e.channelChip)==null?void 0:je.checkbox,font:{...(Ge=(Ve=B.channelChip)==null?void 0:Ve.checkbox)==null?void 0:Ge.font,...(Ke=(Je=e.channelChip)==null?void 0:Je.checkbox)==null?void 0:Ke.font},selectedFont:{...(Ze=(Ye=B.channelChip)==null?void 0:Ye.checkbox)==null?void 0:Ze.selectedFont,...(Xe=(Qe=e.channelChip)==null?void 0:Qe.checkbox)==null?void 0:Xe.selectedFont}}}}},Yt=class extends ye{constructor(e){super(e),m(this,"THEME_CHANGE_EVENT","courier_preferences_theme_change")}getDefaultLightTheme(){return ni}getDefaultDarkTheme(){return Cc}mergeTheme(e,t){return ou(e,t)}subscribe(e){return{...super.subscribe(e),manager:this}}},nu="courier-preferences";function su(s){let e=s.trim().replace(/^#/,""),t=e.length===3?e.split("").map(r=>r+r).join(""):e;if(!/^[0-9a-f]{6}$/i.test(t))return"0, 0, 0";let i=parseInt(t.substring(0,2),16),o=parseInt(t.substring(2,4),16),n=parseInt(t.substring(4,6),16);return`${i}, ${o}, ${n}`}function gc(s){var e,t,i,o,n,r,a,l;let c=s.topic,u=(e=s.loading)==null?void 0:e.animation,_=u?.barColor||"#E5E5E5",p=su(_),g=u?.barHeight||"14px",v=u?.barBorderRadius||"14px",I=u?.duration||"2s",T=(i=(t=s.error)==null?void 0:t.title)==null?void 0:i.font,C=(o=s.error)==null?void 0:o.button,S=C?.font,x=C?.backgroundColor||"#171717",$=C?.hoverBackgroundColor||x;return`
    .courier-preferences-root {
      background: transparent;
      border: none;
      border-radius: 0;
      font-family: ${((r=(n=s.container)==null?void 0:n.font)==null?void 0:r.family)||"inherit"};
      color: ${((l=(a=s.container)==null?void 0:a.font)==null?void 0:l.color)||"#171717"};
      min-height: 100px;
      box-sizing: border-box;
      display: flex;
      flex-direction: column;
      align-items: center;
      padding: 0;
    }
    .courier-preferences-inner {
      width: 100%;
      display: flex;
      flex-direction: column;
      gap: 24px;
    }
    .courier-preferences-logo {
      display: flex;
      justify-content: flex-start;
    }
    .courier-preferences-logo img {
      max-height: 40px;
      object-fit: contain;
    }
    .courier-preferences-sections {
      display: flex;
      flex-direction: column;
      gap: 32px;
    }

    /* Skeleton loading */
    .courier-preferences-skeleton {
      display: flex;
      flex-direction: column;
      gap: 20px;
      width: 100%;
    }
    .courier-preferences-skeleton-topics {
      display: flex;
      flex-direction: column;
      gap: 16px;
    }
    .courier-preferences-skeleton-card {
      background: ${c?.backgroundColor||"#FFFFFF"};
      border: ${c?.border||"none"};
      border-radius: ${c?.borderRadius||"12px"};
      padding: 26px 0;
      box-sizing: border-box;
    }
    .courier-preferences-skeleton-card-header {
      padding: 0 24px;
      display: flex;
      align-items: center;
    }
    .courier-preferences-skeleton-bar {
      border-radius: ${v};
      background: linear-gradient(
        90deg,
        rgba(${p}, 0.8) 25%,
        rgba(${p}, 0.4) 50%,
        rgba(${p}, 0.8) 75%
      );
      background-size: 200% 100%;
      animation: courier-preferences-shimmer ${I} ease-in-out infinite;
    }
    .courier-preferences-skeleton-bar--section-title {
      width: 25%;
      height: 18px;
    }
    .courier-preferences-skeleton-bar--topic {
      width: 35%;
      height: ${g};
    }
    @keyframes courier-preferences-shimmer {
      0% { background-position: 200% 0; }
      100% { background-position: -200% 0; }
    }

    /* Info state (error / empty) */
    .courier-preferences-info-state {
      display: flex;
      flex-direction: column;
      align-items: center;
      justify-content: center;
      gap: 16px;
      padding: 48px 24px;
      text-align: center;
      width: 100%;
      box-sizing: border-box;
    }
    .courier-preferences-info-state-title {
      margin: 0;
    }
    .courier-preferences-info-state-button {
      cursor: pointer;
      padding: 10px 20px;
      transition: background-color 150ms ease, opacity 150ms ease;
    }
    .courier-preferences-info-state-button:focus {
      outline: none;
    }

    .courier-preferences-error-title {
      color: ${T?.color||"#171717"};
      font-size: ${T?.size||"16px"};
      font-weight: ${T?.weight||"500"};
      font-family: ${T?.family||"inherit"};
    }
    .courier-preferences-error-button {
      background-color: ${x};
      color: ${S?.color||"#FFFFFF"};
      font-size: ${S?.size||"14px"};
      font-weight: ${S?.weight||"500"};
      font-family: ${S?.family||"inherit"};
      border: ${C?.border||"none"};
      border-radius: ${C?.borderRadius||"8px"};
    }
    .courier-preferences-error-button:hover {
      background-color: ${$};
    }

  `}var Zt=class extends N{constructor(){super(...arguments),m(this,"_themeManager",new Yt(ni)),m(this,"_styleEl"),m(this,"_authListener"),m(this,"_sections",[]),m(this,"_isLoading",!1),m(this,"_error"),m(this,"_channelLabels",{}),m(this,"_brandId"),m(this,"_brand"),m(this,"_primaryColor",nt)}static get id(){return"courier-preferences"}static get observedAttributes(){return["light-theme","dark-theme","mode","tenant-id","brand-id"]}onComponentMounted(){var e;this._readInitialThemeAttributes(),this._styleEl=q(nu,gc(this._themeManager.getTheme())),this._setupThemeSubscription(),this._authListener=y.shared.addAuthenticationListener(()=>{this._refresh()}),(e=y.shared.client)!=null&&e.options.userId&&this._refresh()}onComponentUnmounted(){var e;(e=this._authListener)==null||e.remove(),this._themeManager.cleanup(),this._styleEl=void 0}attributeChangedCallback(e,t,i){var o;switch(e){case"light-theme":if(i)try{this._themeManager.setLightTheme(JSON.parse(i))}catch{}break;case"dark-theme":if(i)try{this._themeManager.setDarkTheme(JSON.parse(i))}catch{}break;case"mode":i&&this._themeManager.setMode(i);break;case"tenant-id":break;case"brand-id":this._brandId=i||void 0,(o=y.shared.client)!=null&&o.options.userId&&this._refresh();break}}setLightTheme(e){this._themeManager.setLightTheme(e)}setDarkTheme(e){this._themeManager.setDarkTheme(e)}setMode(e){this._themeManager.setMode(e)}setChannelLabels(e){this._channelLabels=e,this._render()}_readInitialThemeAttributes(){let e=this.getAttribute("light-theme");if(e)try{this._themeManager.setLightTheme(JSON.parse(e))}catch{}let t=this.getAttribute("dark-theme");if(t)try{this._themeManager.setDarkTheme(JSON.parse(t))}catch{}let i=this.getAttribute("mode");i&&this._themeManager.setMode(i)}_setupThemeSubscription(){this._themeManager.subscribe(()=>{this._refreshTheme()}),this._refreshTheme()}_refreshTheme(){this._resolvePrimaryColor(),this._styleEl&&(this._styleEl.textContent=gc(this._themeManager.getTheme())),this.querySelectorAll("courier-preferences-section").forEach(e=>{e.primaryColor=this._primaryColor})}async _refresh(){let e=y.shared.client;if(e){this._isLoading=!0,this._error=void 0,this._render();try{let t=await e.preferences.getPreferencePage({brandId:this._brandId});t&&(this._sections=this._mergePageWithPreferences(t,t.recipientPreferences),this._brand=t.brand,this._resolvePrimaryColor())}catch(t){this._error=t}finally{this._isLoading=!1,this._render()}}}_resolvePrimaryColor(){var e,t,i;let o=this._themeManager.getTheme(),n=(i=(t=(e=this._brand)==null?void 0:e.settings)==null?void 0:t.colors)==null?void 0:i.primary,r=o.primaryColor,a=nt;r&&r!==a?this._primaryColor=r:n?this._primaryColor=n:this._primaryColor=r||a}_mergePageWithPreferences(e,t){let i=new Map;for(let o of t)i.set(o.templateId,o);return e.sections.map(o=>({sectionId:o.sectionId,sectionName:o.name,hasCustomRouting:o.hasCustomRouting,routingOptions:o.routingOptions,topics:o.topics.map(n=>{var r;let a=i.get(n.templateId),l=a?.status&&a.status!=="UNKNOWN"?a.status:n.defaultStatus,c=!!a?.hasCustomRouting&&(((r=a?.routingPreferences)==null?void 0:r.length)??0)>0,u=n.defaultStatus!=="OPTED_OUT",_=c?a.routingPreferences||[]:u?[...o.routingOptions]:[];return{topicId:n.templateId,topicName:n.templateName,status:l,defaultStatus:n.defaultStatus,hasCustomRouting:a?.hasCustomRouting??!1,customRouting:_,digestSchedule:a?.digestSchedule,digestScheduleOptions:n.digestSchedules??[]}})}))}_findTopicAndSnapshot(e){let t=JSON.parse(JSON.stringify(this._sections));for(let i of this._sections){let o=i.topics.find(n=>n.topicId===e);if(o)return{topic:o,snapshot:t}}return{topic:void 0,snapshot:t}}_restoreSnapshot(e){this._sections=e,this._render()}async _updateTopicStatus(e,t){let{topic:i,snapshot:o}=this._findTopicAndSnapshot(e);if(i){i.status=t,this._updateTopicInPlace(i);try{await y.shared.client.preferences.putUserPreferenceTopic({topicId:e,status:t,hasCustomRouting:i.hasCustomRouting,customRouting:i.customRouting,digestSchedule:i.digestSchedule})}catch(n){this._restoreSnapshot(o),this._error=n,this._render()}}}async _updateDigestSchedule(e,t){let{topic:i,snapshot:o}=this._findTopicAndSnapshot(e);if(i){i.digestSchedule=t,this._updateTopicInPlace(i);try{await y.shared.client.preferences.putUserPreferenceTopic({topicId:e,status:i.status,hasCustomRouting:i.hasCustomRouting,customRouting:i.customRouting,digestSchedule:t})}catch(n){this._restoreSnapshot(o),this._error=n,this._render()}}}async _updateChannelRouting(e,t){let{topic:i,snapshot:o}=this._findTopicAndSnapshot(e);if(i){i.customRouting=t,i.hasCustomRouting=!0,this._updateTopicInPlace(i);try{await y.shared.client.preferences.putUserPreferenceTopic({topicId:e,status:i.status,hasCustomRouting:i.hasCustomRouting,customRouting:t,digestSchedule:i.digestSchedule})}catch(n){this._restoreSnapshot(o),this._error=n,this._render()}}}async _updateCustomizeEnabled(e,t){let{topic:i,snapshot:o}=this._findTopicAndSnapshot(e);if(i){if(i.hasCustomRouting=t,t&&i.customRouting.length===0){let n=this._sections.find(r=>r.topics.some(a=>a.topicId===e));n&&(i.customRouting=[...n.routingOptions])}this._updateTopicInPlace(i);try{await y.shared.client.preferences.putUserPreferenceTopic({topicId:e,status:i.status,hasCustomRouting:t,customRouting:i.customRouting,digestSchedule:i.digestSchedule})}catch(n){this._restoreSnapshot(o),this._error=n,this._render()}}}_updateTopicInPlace(e){let t=this.querySelector(`courier-preferences-topic[data-topic-id="${CSS.escape(e.topicId)}"]`);t?t.topic=e:this._render()}_render(){var e,t;if(!this.isConnected)return;this._resolvePrimaryColor(),this.innerHTML="";let i=document.createElement("div");i.className="courier-preferences-root";let o=document.createElement("div");if(o.className="courier-preferences-inner",(t=(e=this._brand)==null?void 0:e.logo)!=null&&t.image){let r=document.createElement("div");if(r.className="courier-preferences-logo",this._brand.logo.href){let a=document.createElement("a");a.href=this._brand.logo.href,a.target="_blank",a.rel="noopener noreferrer";let l=document.createElement("img");l.src=this._brand.logo.image,l.alt="Logo",a.appendChild(l),r.appendChild(a)}else{let a=document.createElement("img");a.src=this._brand.logo.image,a.alt="Logo",r.appendChild(a)}o.appendChild(r)}if(this._error&&this._sections.length===0){o.appendChild(this._buildErrorState(this._error)),i.appendChild(o),this.appendChild(i);return}if(this._isLoading&&this._sections.length===0){o.appendChild(this._buildSkeleton()),i.appendChild(o),this.appendChild(i);return}if(!this._isLoading&&!this._error&&this._sections.length===0){o.appendChild(this._buildEmptyState()),i.appendChild(o),this.appendChild(i);return}let n=document.createElement("div");n.className="courier-preferences-sections";for(let r of this._sections){let a=document.createElement("courier-preferences-section");a.themeManager=this._themeManager,a.section=r,a.primaryColor=this._primaryColor,a.channelLabels=this._channelLabels,a.onStatusChange=(l,c)=>{this._updateTopicStatus(l,c)},a.onDigestChange=(l,c)=>{this._updateDigestSchedule(l,c)},a.onRoutingChange=(l,c)=>{this._updateChannelRouting(l,c)},a.onCustomizeChange=(l,c)=>{this._updateCustomizeEnabled(l,c)},n.appendChild(a)}o.appendChild(n),i.appendChild(o),this.appendChild(i)}_buildSkeleton(){let e=document.createElement("div");e.className="courier-preferences-skeleton";let t=document.createElement("div");t.className="courier-preferences-skeleton-bar courier-preferences-skeleton-bar--section-title",e.appendChild(t);let i=document.createElement("div");i.className="courier-preferences-skeleton-topics";for(let o=0;o<3;o++){let n=document.createElement("div");n.className="courier-preferences-skeleton-card";let r=document.createElement("div");r.className="courier-preferences-skeleton-card-header";let a=document.createElement("div");a.className="courier-preferences-skeleton-bar courier-preferences-skeleton-bar--topic",r.appendChild(a),n.appendChild(r),i.appendChild(n)}return e.appendChild(i),e}_buildErrorState(e){var t,i,o,n;let r=this._themeManager.getTheme(),a=((i=(t=r.error)==null?void 0:t.title)==null?void 0:i.text)??e.message??"Unable to load preferences",l=((n=(o=r.error)==null?void 0:o.button)==null?void 0:n.text)??"Retry",c=document.createElement("div");c.className="courier-preferences-info-state";let u=document.createElement("h2");u.className="courier-preferences-info-state-title courier-preferences-error-title",u.textContent=a,c.appendChild(u);let _=document.createElement("button");return _.type="button",_.className="courier-preferences-info-state-button courier-preferences-error-button",_.textContent=l,_.addEventListener("click",()=>{this._error=void 0,this._refresh()}),c.appendChild(_),c}_buildEmptyState(){var e,t,i,o,n,r,a,l,c,u,_,p,g,v,I,T,C,S,x,$,F,k;let b=this._themeManager.getTheme().empty,w=new Ce({title:{text:((e=b?.title)==null?void 0:e.text)??"No preferences available",textColor:(i=(t=b?.title)==null?void 0:t.font)==null?void 0:i.color,fontSize:(n=(o=b?.title)==null?void 0:o.font)==null?void 0:n.size,fontWeight:(a=(r=b?.title)==null?void 0:r.font)==null?void 0:a.weight,fontFamily:(c=(l=b?.title)==null?void 0:l.font)==null?void 0:c.family},button:{mode:"system",text:((u=b?.button)==null?void 0:u.text)??"Refresh",backgroundColor:((_=b?.button)==null?void 0:_.backgroundColor)??"#171717",hoverBackgroundColor:(p=b?.button)==null?void 0:p.hoverBackgroundColor,textColor:((v=(g=b?.button)==null?void 0:g.font)==null?void 0:v.color)??"#FFFFFF",fontSize:((T=(I=b?.button)==null?void 0:I.font)==null?void 0:T.size)??"14px",fontWeight:((S=(C=b?.button)==null?void 0:C.font)==null?void 0:S.weight)??"500",fontFamily:(($=(x=b?.button)==null?void 0:x.font)==null?void 0:$.family)??"inherit",border:((F=b?.button)==null?void 0:F.border)??"none",borderRadius:((k=b?.button)==null?void 0:k.borderRadius)??"8px",onClick:()=>{this._refresh()}}});return w.build(void 0),w}};z(Zt);var ru="courier-preferences-section";function vc(s){var e,t,i,o;let n=s.section;return`
    .courier-pref-section {
      display: flex;
      flex-direction: column;
      gap: 16px;
      background: ${n?.backgroundColor||"transparent"};
    }
    .courier-pref-section-title {
      font-size: ${((e=n?.title)==null?void 0:e.size)||"18px"};
      font-weight: ${((t=n?.title)==null?void 0:t.weight)||"600"};
      color: ${((i=n?.title)==null?void 0:i.color)||"#171717"};
      font-family: ${((o=n?.title)==null?void 0:o.family)||"inherit"};
      padding: 0;
      margin: 0;
    }
    .courier-pref-section-topics {
      display: flex;
      flex-direction: column;
      gap: 16px;
    }
  `}var Qt=class extends N{constructor(){super(...arguments),m(this,"_section"),m(this,"_themeManager"),m(this,"_themeSubscription"),m(this,"_styleEl"),m(this,"_primaryColor",nt),m(this,"_channelLabels",{}),m(this,"_mounted",!1),m(this,"_onStatusChange"),m(this,"_onDigestChange"),m(this,"_onRoutingChange"),m(this,"_onCustomizeChange")}static get id(){return"courier-preferences-section"}set section(e){this._section=e,this._mounted&&this._render()}set themeManager(e){this._themeManager=e,this._mounted&&this._setupThemeSubscription()}set primaryColor(e){this._primaryColor=e,this._mounted&&this.querySelectorAll("courier-preferences-topic").forEach(t=>{t.primaryColor=this._primaryColor})}set channelLabels(e){this._channelLabels=e}set onStatusChange(e){this._onStatusChange=e}set onDigestChange(e){this._onDigestChange=e}set onRoutingChange(e){this._onRoutingChange=e}set onCustomizeChange(e){this._onCustomizeChange=e}onComponentMounted(){this._mounted=!0,this._setupThemeSubscription(),this._render()}onComponentUnmounted(){var e;this._mounted=!1,(e=this._themeSubscription)==null||e.unsubscribe(),this._themeSubscription=void 0,this._styleEl=void 0}_setupThemeSubscription(){var e;this._themeManager&&((e=this._themeSubscription)==null||e.unsubscribe(),this._styleEl=q(ru,vc(this._themeManager.getTheme())),this._themeSubscription=this._themeManager.subscribe(()=>this._refreshTheme()),this._refreshTheme())}_refreshTheme(){!this._themeManager||!this._styleEl||(this._styleEl.textContent=vc(this._themeManager.getTheme()))}_render(){if(!this.isConnected||!this._section)return;this.innerHTML="";let e=document.createElement("div");if(e.className="courier-pref-section",this._section.sectionName){let i=document.createElement("h2");i.className="courier-pref-section-title",i.textContent=this._section.sectionName,e.appendChild(i)}let t=document.createElement("div");t.className="courier-pref-section-topics";for(let i of this._section.topics){let o=document.createElement("courier-preferences-topic");this._themeManager&&(o.themeManager=this._themeManager),o.topic=i,o.primaryColor=this._primaryColor,o.hasCustomRouting=this._section.hasCustomRouting,o.routingOptions=this._section.routingOptions,o.channelLabels=this._channelLabels,o.digestSchedules=i.digestScheduleOptions??[],o.onStatusChange=(n,r)=>{var a;return(a=this._onStatusChange)==null?void 0:a.call(this,n,r)},o.onDigestChange=(n,r)=>{var a;return(a=this._onDigestChange)==null?void 0:a.call(this,n,r)},o.onRoutingChange=(n,r)=>{var a;return(a=this._onRoutingChange)==null?void 0:a.call(this,n,r)},o.onCustomizeChange=(n,r)=>{var a;return(a=this._onCustomizeChange)==null?void 0:a.call(this,n,r)},t.appendChild(o)}e.appendChild(t),this.appendChild(e)}};z(Qt);function Xt(s){return s.charAt(0).toUpperCase()+s.slice(1)}function au(s){let e=new Date(s),t=e.getUTCHours(),i=e.getUTCMinutes(),o=new Date,n=new Date(Date.UTC(o.getFullYear(),o.getMonth(),o.getDate(),t,i));return new Intl.DateTimeFormat(void 0,{hour:"numeric",minute:"2-digit",timeZoneName:void 0}).format(n)}var lu=["monday","tuesday","wednesday","thursday","friday","saturday","sunday"];function du(s){let e=new Set;for(let t of Object.keys(s))s[t]&&e.add(t.toLowerCase());return lu.filter(t=>e.has(t)).map(t=>Xt(t)).join(", ")}function cu(s){if(s.recurrence==="custom"&&s.repeat){let{frequency:t,interval:i,on:o}=s.repeat,n=`Every ${t} ${i}(s)`;return i==="week"&&o&&typeof o=="object"?n+=` on ${du(o)}`:i==="week"&&o&&typeof o=="string"?n+=` on ${o}`:i==="month"&&o&&(n+=` on ${o} of the month`),s.end&&(n+=typeof s.end=="number"?` (${s.end} occurrences)`:` (until ${new Date(s.end).toLocaleDateString()})`),n}if(s.recurrence==="instant")return"Instant";let e=au(s.start);return`${s.recurrence} at ${e}`}function uu(s){return s.period==="Instant"||s.recurrence==="instant"}function mc(s){return s.period==="Instant"?"Instant":s.start?Xt(cu(s)):s.period?Xt(s.period)+" UTC":""}var hu="courier-preferences-topic";function bc(s){var e,t,i,o,n,r,a,l;let c=s.topic;return`
    .courier-pref-topic {
      background: ${c?.backgroundColor||"#FFFFFF"};
      border: ${c?.border||"none"};
      border-radius: ${c?.borderRadius||"12px"};
      padding: 20px 0;
      overflow: hidden;
    }
    .courier-pref-topic--has-routing {
      padding-bottom: 0;
    }
    .courier-pref-topic-header {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 16px;
      padding: 0 24px;
      min-width: 0;
    }
    .courier-pref-topic-info {
      flex: 1;
      min-width: 0;
    }
    .courier-pref-topic-name {
      font-size: ${((e=c?.title)==null?void 0:e.size)||"16px"};
      font-weight: ${((t=c?.title)==null?void 0:t.weight)||"400"};
      color: ${((i=c?.title)==null?void 0:i.color)||"#171717"};
      font-family: ${((o=c?.title)==null?void 0:o.family)||"inherit"};
      white-space: nowrap;
      overflow: hidden;
      text-overflow: ellipsis;
      margin: 0;
      display: block;
    }
    .courier-pref-topic-controls {
      display: flex;
      align-items: center;
      gap: 12px;
      flex-shrink: 0;
    }
    .courier-pref-topic-status {
      font-size: ${((n=c?.statusLabel)==null?void 0:n.size)||"14px"};
      font-weight: ${((r=c?.statusLabel)==null?void 0:r.weight)||"300"};
      color: ${((a=c?.statusLabel)==null?void 0:a.color)||"#737373"};
      font-family: ${((l=c?.statusLabel)==null?void 0:l.family)||"inherit"};
      white-space: nowrap;
      margin: 0;
    }
  `}var ei=class extends N{constructor(){super(...arguments),m(this,"_topic"),m(this,"_themeManager"),m(this,"_themeSubscription"),m(this,"_styleEl"),m(this,"_primaryColor",nt),m(this,"_hasCustomRouting",!1),m(this,"_routingOptions",[]),m(this,"_channelLabels",{}),m(this,"_digestSchedules",[]),m(this,"_onStatusChange"),m(this,"_onDigestChange"),m(this,"_onRoutingChange"),m(this,"_onCustomizeChange"),m(this,"_cardEl"),m(this,"_headerEl"),m(this,"_infoEl"),m(this,"_controlsEl"),m(this,"_statusEl"),m(this,"_toggleEl"),m(this,"_digestEl"),m(this,"_routingEl"),m(this,"_built",!1),m(this,"_mounted",!1)}static get id(){return"courier-preferences-topic"}set topic(e){this._topic=e,this.isConnected&&(this._built?this._reconcile():this._render())}set themeManager(e){this._themeManager=e,this._mounted&&this._setupThemeSubscription()}set primaryColor(e){this._primaryColor=e,this._built&&(this._toggleEl&&(this._toggleEl.primaryColor=this._primaryColor),this._digestEl&&(this._digestEl.primaryColor=this._primaryColor),this._routingEl&&(this._routingEl.primaryColor=this._primaryColor))}set hasCustomRouting(e){this._hasCustomRouting=e}set routingOptions(e){this._routingOptions=e}set channelLabels(e){this._channelLabels=e}set digestSchedules(e){this._digestSchedules=e}set onStatusChange(e){this._onStatusChange=e}set onDigestChange(e){this._onDigestChange=e}set onRoutingChange(e){this._onRoutingChange=e}set onCustomizeChange(e){this._onCustomizeChange=e}onComponentMounted(){this._mounted=!0,this._setupThemeSubscription(),this._render()}onComponentUnmounted(){var e;this._mounted=!1,this._built=!1,(e=this._themeSubscription)==null||e.unsubscribe(),this._themeSubscription=void 0,this._styleEl=void 0,this._cardEl=void 0,this._headerEl=void 0,this._infoEl=void 0,this._controlsEl=void 0,this._statusEl=void 0,this._toggleEl=void 0,this._digestEl=void 0,this._routingEl=void 0}_setupThemeSubscription(){var e;this._themeManager&&((e=this._themeSubscription)==null||e.unsubscribe(),this._styleEl=q(hu,bc(this._themeManager.getTheme())),this._themeSubscription=this._themeManager.subscribe(()=>this._refreshTheme()),this._refreshTheme())}_refreshTheme(){!this._themeManager||!this._styleEl||(this._styleEl.textContent=bc(this._themeManager.getTheme()))}_render(){if(!this.isConnected||!this._topic)return;this.innerHTML="",this.setAttribute("data-topic-id",this._topic.topicId);let e=this._topic.defaultStatus==="REQUIRED",t=this._topic.status==="OPTED_IN"||e,i=document.createElement("div");i.className="courier-pref-topic";let o=document.createElement("div");o.className="courier-pref-topic-header";let n=document.createElement("div");n.className="courier-pref-topic-info";let r=document.createElement("div");r.className="courier-pref-topic-name",r.textContent=this._topic.topicName,n.appendChild(r),o.appendChild(n);let a=document.createElement("div");if(a.className="courier-pref-topic-controls",e){let c=document.createElement("span");c.className="courier-pref-topic-status",c.textContent="Required",a.appendChild(c),this._statusEl=c}let l=document.createElement("courier-preference-toggle");this._themeManager&&(l.themeManager=this._themeManager),l.primaryColor=this._primaryColor,l.checked=t,l.disabled=e,l.onChange=c=>{var u;let _=c?"OPTED_IN":"OPTED_OUT";(u=this._onStatusChange)==null||u.call(this,this._topic.topicId,_)},a.appendChild(l),o.appendChild(a),i.appendChild(o),this._cardEl=i,this._headerEl=o,this._infoEl=n,this._controlsEl=a,this._toggleEl=l,this.appendChild(i),this._built=!0,this._updateExpandedContent(),this._updateHeaderPadding()}_reconcile(){if(!this._cardEl||!this._toggleEl||!this._headerEl||!this._infoEl||!this._controlsEl){this._render();return}let e=this._topic.defaultStatus==="REQUIRED",t=this._topic.status==="OPTED_IN"||e;if(this.setAttribute("data-topic-id",this._topic.topicId),e){if(!this._statusEl){let i=document.createElement("span");i.className="courier-pref-topic-status",i.textContent="Required",this._controlsEl.insertBefore(i,this._toggleEl),this._statusEl=i}}else this._statusEl&&(this._statusEl.remove(),this._statusEl=void 0);this._toggleEl.checked=t,this._toggleEl.disabled=e,this._updateExpandedContent(),this._updateHeaderPadding()}_updateExpandedContent(){if(!this._cardEl)return;let e=this._topic.defaultStatus==="REQUIRED",t=this._topic.status==="OPTED_IN"||e,i=this._digestSchedules.length>0&&this._digestSchedules.every(uu),o=t&&this._digestSchedules.length>0&&!i,n=t&&this._hasCustomRouting&&this._routingOptions.length>0;if(o)if(this._digestEl)this._digestEl.schedules=this._digestSchedules,this._digestEl.selectedScheduleId=this._topic.digestSchedule;else{let r=document.createElement("courier-digest-schedule");this._themeManager&&(r.themeManager=this._themeManager),r.primaryColor=this._primaryColor,r.schedules=this._digestSchedules,r.selectedScheduleId=this._topic.digestSchedule,r.onScheduleChange=a=>{var l;(l=this._onDigestChange)==null||l.call(this,this._topic.topicId,a)},this._cardEl.appendChild(r),this._digestEl=r}else this._digestEl&&(this._digestEl.remove(),this._digestEl=void 0);if(n)if(this._routingEl)this._routingEl.isRequired=e,this._routingEl.routingOptions=this._routingOptions,this._routingEl.selectedChannels=this._topic.customRouting,this._routingEl.customizeEnabled=this._topic.hasCustomRouting;else{let r=document.createElement("courier-channel-routing");this._themeManager&&(r.themeManager=this._themeManager),r.primaryColor=this._primaryColor,r.isRequired=e,r.channelLabels=this._channelLabels,r.routingOptions=this._routingOptions,r.selectedChannels=this._topic.customRouting,r.customizeEnabled=this._topic.hasCustomRouting,r.onRoutingChange=a=>{var l;(l=this._onRoutingChange)==null||l.call(this,this._topic.topicId,a)},r.onCustomizeChange=a=>{var l;(l=this._onCustomizeChange)==null||l.call(this,this._topic.topicId,a)},this._cardEl.appendChild(r),this._routingEl=r}else this._routingEl&&(this._routingEl.remove(),this._routingEl=void 0)}_updateHeaderPadding(){this._cardEl&&this._cardEl.classList.toggle("courier-pref-topic--has-routing",!!this._routingEl)}};z(ei);var _u="courier-preference-toggle",pu=`
  courier-preference-toggle {
    display: inline-flex;
    line-height: 0;
  }
  .courier-pref-toggle {
    position: relative;
    display: inline-flex;
    width: 44px;
    height: 24px;
    flex-shrink: 0;
    padding: 0;
    border: none;
    border-radius: 12px;
    cursor: pointer;
    transition: background-color 200ms ease;
    outline: none;
  }
  .courier-pref-toggle[aria-disabled="true"] {
    opacity: 0.5;
    cursor: not-allowed;
  }
  .courier-pref-toggle-thumb {
    position: absolute;
    top: 2px;
    left: 2px;
    width: 20px;
    height: 20px;
    border-radius: 50%;
    background-color: #FFFFFF;
    transition: transform 200ms ease;
    pointer-events: none;
  }
  .courier-pref-toggle[aria-checked="true"] .courier-pref-toggle-thumb {
    transform: translateX(20px);
  }
`,ti=class extends N{constructor(){super(...arguments),m(this,"_checked",!1),m(this,"_disabled",!1),m(this,"_themeManager"),m(this,"_themeSubscription"),m(this,"_primaryColor",nt),m(this,"_onChange"),m(this,"_buttonEl"),m(this,"_thumbEl"),m(this,"_mounted",!1)}static get id(){return"courier-preference-toggle"}set checked(e){this._checked=e,this._mounted&&this._update()}get checked(){return this._checked}set disabled(e){this._disabled=e,this._mounted&&this._update()}set themeManager(e){this._themeManager=e,this._mounted&&this._setupThemeSubscription()}set primaryColor(e){this._primaryColor=e,this._mounted&&this._update()}set onChange(e){this._onChange=e}onComponentMounted(){q(_u,pu),this._buildDom(),this._mounted=!0,this._setupThemeSubscription()}onComponentUnmounted(){var e;this._mounted=!1,(e=this._themeSubscription)==null||e.unsubscribe(),this._themeSubscription=void 0,this._buttonEl=void 0,this._thumbEl=void 0}_setupThemeSubscription(){var e;this._themeManager&&((e=this._themeSubscription)==null||e.unsubscribe(),this._themeSubscription=this._themeManager.subscribe(()=>this._update()),this._update())}_theme(){var e;return((e=this._themeManager)==null?void 0:e.getTheme())??{}}_getTrackColor(){var e;let t=(e=this._theme().topic)==null?void 0:e.toggle;return this._checked?t?.trackActiveColor||this._primaryColor:t?.trackColor||"#D4D4D4"}_buildDom(){this.innerHTML="";let e=document.createElement("button");e.type="button",e.role="switch",e.className="courier-pref-toggle",e.addEventListener("click",()=>{var i;this._disabled||(this._checked=!this._checked,this._update(),(i=this._onChange)==null||i.call(this,this._checked))});let t=document.createElement("span");t.className="courier-pref-toggle-thumb",e.appendChild(t),this.appendChild(e),this._buttonEl=e,this._thumbEl=t,this._update()}_update(){var e;let t=this._buttonEl;if(!t)return;t.setAttribute("aria-checked",String(this._checked)),t.setAttribute("aria-disabled",String(this._disabled)),t.style.backgroundColor=this._getTrackColor();let i=(e=this._theme().topic)==null?void 0:e.toggle;t.style.borderRadius=i?.borderRadius||"12px";let o=i?.thumbColor||"#FFFFFF";this._thumbEl&&(this._thumbEl.style.backgroundColor=o)}};z(ti);var gu="courier-digest-schedule",vu=`
  .courier-digest-container {
    display: flex;
    flex-direction: column;
    gap: 16px;
    margin-top: 20px;
    padding: 0 24px;
  }
  .courier-digest-label {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    font-size: 14px;
    font-weight: 400;
    line-height: 1.2;
  }
  .courier-digest-option {
    display: flex;
    align-items: center;
    gap: 8px;
    cursor: pointer;
    border: none;
    background: transparent;
    padding: 0;
    font-size: 14px;
    font-weight: 400;
    text-align: left;
    line-height: 1.2;
    transition: opacity 150ms ease;
    align-self: flex-start;
  }
  .courier-digest-option:hover {
    opacity: 0.8;
  }
  .courier-digest-option-label {
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }
  .courier-digest-calendar {
    display: inline-flex;
    flex-shrink: 0;
    line-height: 0;
  }
`,fc='<svg width="14" height="16" viewBox="0 0 14 16" fill="none" xmlns="http://www.w3.org/2000/svg"><path d="M4.75 0.75V2H9.25V0.75C9.25 0.34375 9.5625 0 10 0C10.4062 0 10.75 0.34375 10.75 0.75V2H12C13.0938 2 14 2.90625 14 4V4.5V6V14C14 15.125 13.0938 16 12 16H2C0.875 16 0 15.125 0 14V6V4.5V4C0 2.90625 0.875 2 2 2H3.25V0.75C3.25 0.34375 3.5625 0 4 0C4.40625 0 4.75 0.34375 4.75 0.75ZM1.5 6V14C1.5 14.2812 1.71875 14.5 2 14.5H12C12.25 14.5 12.5 14.2812 12.5 14V6H1.5Z" fill="currentColor"/></svg>',ii=class extends N{constructor(){super(...arguments),m(this,"_schedules",[]),m(this,"_selectedScheduleId"),m(this,"_themeManager"),m(this,"_themeSubscription"),m(this,"_onScheduleChange"),m(this,"_container"),m(this,"_options",[]),m(this,"_mounted",!1)}static get id(){return"courier-digest-schedule"}set schedules(e){let t=this._sameSchedules(e);this._schedules=e,this._mounted&&(t?(this._applyTheme(),this._applySelection()):this._build())}set selectedScheduleId(e){this._selectedScheduleId=e,this._mounted&&this._applySelection()}set themeManager(e){this._themeManager=e,this._mounted&&this._setupThemeSubscription()}set primaryColor(e){}set onScheduleChange(e){this._onScheduleChange=e}onComponentMounted(){q(gu,vu),this._mounted=!0,this._setupThemeSubscription(),this._build()}onComponentUnmounted(){var e;this._mounted=!1,(e=this._themeSubscription)==null||e.unsubscribe(),this._themeSubscription=void 0,this._container=void 0,this._options=[]}_setupThemeSubscription(){var e;this._themeManager&&((e=this._themeSubscription)==null||e.unsubscribe(),this._themeSubscription=this._themeManager.subscribe(()=>this._refreshTheme()))}_refreshTheme(){this._container&&(this._applyTheme(),this._applySelection())}_theme(){var e;return((e=this._themeManager)==null?void 0:e.getTheme())??{}}_sameSchedules(e){if(e.length!==this._options.length)return!1;for(let t=0;t<e.length;t++)if(e[t].scheduleId!==this._options[t].scheduleId)return!1;return!0}_resolvedSelectedId(){if(this._selectedScheduleId)return this._selectedScheduleId;let e=this._schedules.find(t=>t.default===!0);return e?.scheduleId}_build(){if(!this.isConnected)return;if(this.innerHTML="",this._options=[],this._schedules.length===0){this._container=void 0;return}let e=document.createElement("div");if(e.className="courier-digest-container",this._schedules.length===1)e.appendChild(this._buildSingleLabel(this._schedules[0]));else for(let t of this._schedules)e.appendChild(this._buildOptionRow(t));this.appendChild(e),this._container=e,this._applyTheme(),this._applySelection()}_buildSingleLabel(e){let t=document.createElement("div");t.className="courier-digest-label";let i=document.createElement("span");i.textContent=mc(e),t.appendChild(i);let o=document.createElement("span");return o.className="courier-digest-calendar",o.innerHTML=fc,t.appendChild(o),t}_buildOptionRow(e){let t=document.createElement("button");t.type="button",t.className="courier-digest-option",t.setAttribute("role","radio");let i=document.createElement("courier-radio");t.appendChild(i);let o=document.createElement("span");o.className="courier-digest-option-label";let n=document.createElement("span");n.textContent=mc(e),o.appendChild(n);let r=document.createElement("span");return r.className="courier-digest-calendar",r.innerHTML=fc,o.appendChild(r),t.appendChild(o),t.addEventListener("click",()=>{var a;this._selectedScheduleId!==e.scheduleId&&(this._selectedScheduleId=e.scheduleId,this._applySelection(),(a=this._onScheduleChange)==null||a.call(this,e.scheduleId))}),this._options.push({scheduleId:e.scheduleId,button:t,radio:i}),t}_resolvedFonts(){var e,t,i,o,n,r,a,l,c,u;let _=this._theme().digest,p=_?.radio,g=_?.font,v=_?.selectedFont;return{unselectedFamily:((e=p?.font)==null?void 0:e.family)??g?.family,selectedFamily:((t=p?.selectedFont)==null?void 0:t.family)??v?.family??((i=p?.font)==null?void 0:i.family)??g?.family,unselectedColor:((o=p?.font)==null?void 0:o.color)??g?.color??"#525252",selectedColor:((n=p?.selectedFont)==null?void 0:n.color)??v?.color??"#171717",unselectedSize:((r=p?.font)==null?void 0:r.size)??g?.size??"14px",selectedSize:((a=p?.selectedFont)==null?void 0:a.size)??v?.size??((l=p?.font)==null?void 0:l.size)??g?.size??"14px",unselectedWeight:((c=p?.font)==null?void 0:c.weight)??g?.weight??"400",selectedWeight:((u=p?.selectedFont)==null?void 0:u.weight)??v?.weight??"500"}}_applyTheme(){var e,t;if(!this._container)return;let i=this._theme().digest,o=i?.font,n=i?.selectedFont;o?.family?this._container.style.fontFamily=o.family:this._container.style.removeProperty("font-family");let r=((e=i?.radio)==null?void 0:e.ringColor)||"#D4D4D4",a=((t=i?.radio)==null?void 0:t.checkedColor)||n?.color||"#171717",l=i?.iconColor||"#A3A3A3",c=this._container.querySelector(".courier-digest-label");c&&(c.style.color=o?.color||"#525252",c.style.fontSize=o?.size||"14px",c.style.fontWeight=o?.weight||"400");for(let u of this._options)u.radio.ringColor=r,u.radio.checkedColor=a;this._container.querySelectorAll(".courier-digest-calendar").forEach(u=>{u.style.color=l}),this._applySelection()}_applySelection(){if(this._options.length===0)return;let e=this._resolvedFonts(),t=this._resolvedSelectedId();for(let i of this._options){let o=i.scheduleId===t;i.radio.checked=o,i.button.setAttribute("aria-checked",String(o)),i.button.style.color=o?e.selectedColor:e.unselectedColor,i.button.style.fontSize=o?e.selectedSize:e.unselectedSize,i.button.style.fontWeight=o?e.selectedWeight:e.unselectedWeight;let n=o?e.selectedFamily:e.unselectedFamily;n?i.button.style.fontFamily=n:i.button.style.removeProperty("font-family")}}};z(ii);var mu="courier-channel-routing",bu="12px",fu={direct_message:"Chat",email:"Email",push:"Push",sms:"SMS",webhook:"Webhook",inbox:"Inbox"},Cu='<svg width="12" height="12" viewBox="0 0 12 12" fill="none" aria-hidden="true"><path d="M4.5 2.5 8 6l-3.5 3.5" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/></svg>',yu=`
  .courier-channel-routing-wrapper {
    margin-top: 20px;
  }
  .courier-channel-routing-divider {
    border: none;
    border-top: 1px solid #E5E5E5;
    margin: 0 24px;
  }
  .courier-channel-customize {
    margin-top: 8px;
    padding: 0 12px;
  }
  .courier-channel-customize-button {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    padding: 12px;
    border: none;
    border-radius: 9999px;
    background: transparent;
    box-sizing: border-box;
    cursor: pointer;
    font-size: 14px;
    font-weight: 400;
    font-family: inherit;
    color: inherit;
    line-height: 1;
    white-space: nowrap;
    transition: opacity 150ms ease, background-color 150ms ease;
  }
  .courier-channel-customize-button:hover {
    opacity: 0.8;
  }
  .courier-channel-customize-arrow {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    width: 12px;
    height: 12px;
    flex-shrink: 0;
    line-height: 0;
  }
  .courier-channel-customize-button[aria-expanded="true"] .courier-channel-customize-arrow {
    transform: rotate(90deg);
  }
  .courier-channel-routing {
    display: flex;
    flex-wrap: wrap;
    margin-top: 0;
    padding: 0 12px 8px;
  }
  .courier-channel-chip {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    padding: 12px;
    border: none;
    border-radius: 9999px;
    background: transparent;
    box-sizing: border-box;
    cursor: pointer;
    font-size: 14px;
    font-weight: 400;
    font-family: inherit;
    color: inherit;
    line-height: 1;
    white-space: nowrap;
    transition: opacity 150ms ease, background-color 150ms ease;
  }
  .courier-channel-chip:hover {
    opacity: 0.8;
  }
`,oi=class extends N{constructor(){super(...arguments),m(this,"_routingOptions",[]),m(this,"_selectedChannels",[]),m(this,"_channelLabels",{}),m(this,"_isRequired",!1),m(this,"_customizeEnabled",!1),m(this,"_customizeLabel","Customize channels"),m(this,"_customizeActiveLabel"),m(this,"_themeManager"),m(this,"_themeSubscription"),m(this,"_onRoutingChange"),m(this,"_onCustomizeChange"),m(this,"_wrapperEl"),m(this,"_dividerEl"),m(this,"_customizeRowEl"),m(this,"_customizeButtonEl"),m(this,"_customizeLabelEl"),m(this,"_containerEl"),m(this,"_chips",[]),m(this,"_mounted",!1)}static get id(){return"courier-channel-routing"}set routingOptions(e){let t=e.length===this._chips.length&&e.every((i,o)=>this._chips[o].channel===i);this._routingOptions=e,this._mounted&&(t?(this._applyTheme(),this._applySelection()):this._build())}set selectedChannels(e){this._selectedChannels=e,this._mounted&&this._applySelection()}set channelLabels(e){this._channelLabels=e,this._mounted&&this._refreshLabels()}set isRequired(e){this._isRequired=e}set customizeEnabled(e){this._customizeEnabled=e,this._mounted&&this._applyCustomizeState()}set customizeLabel(e){this._customizeLabel=e,this._mounted&&this._applyCustomizeState()}set customizeActiveLabel(e){this._customizeActiveLabel=e,this._mounted&&this._applyCustomizeState()}set themeManager(e){this._themeManager=e,this._mounted&&this._setupThemeSubscription()}set primaryColor(e){}set onRoutingChange(e){this._onRoutingChange=e}set onCustomizeChange(e){this._onCustomizeChange=e}onComponentMounted(){q(mu,yu),this._mounted=!0,this._setupThemeSubscription(),this._build()}onComponentUnmounted(){var e;this._mounted=!1,(e=this._themeSubscription)==null||e.unsubscribe(),this._themeSubscription=void 0,this._wrapperEl=void 0,this._dividerEl=void 0,this._customizeRowEl=void 0,this._customizeButtonEl=void 0,this._customizeLabelEl=void 0,this._containerEl=void 0,this._chips=[]}_setupThemeSubscription(){var e;this._themeManager&&((e=this._themeSubscription)==null||e.unsubscribe(),this._themeSubscription=this._themeManager.subscribe(()=>this._refreshTheme()))}_refreshTheme(){this._wrapperEl&&(this._applyTheme(),this._applySelection())}_theme(){var e;return((e=this._themeManager)==null?void 0:e.getTheme())??{}}_getLabel(e){return this._channelLabels[e]||fu[e]||e.charAt(0).toUpperCase()+e.slice(1)}_build(){if(!this.isConnected)return;if(this.innerHTML="",this._chips=[],this._routingOptions.length===0){this._wrapperEl=void 0,this._customizeRowEl=void 0,this._customizeButtonEl=void 0,this._customizeLabelEl=void 0,this._containerEl=void 0;return}let e=document.createElement("div");e.className="courier-channel-routing-wrapper";let t=document.createElement("hr");t.className="courier-channel-routing-divider",this._dividerEl=t,e.appendChild(t),e.appendChild(this._buildCustomizeRow());let i=document.createElement("div");i.className="courier-channel-routing";for(let o of this._routingOptions)i.appendChild(this._buildChip(o));e.appendChild(i),this._containerEl=i,this.appendChild(e),this._wrapperEl=e,this._applyTheme(),this._applySelection(),this._applyCustomizeState()}_buildCustomizeRow(){let e=document.createElement("div");e.className="courier-channel-customize";let t=document.createElement("button");t.type="button",t.className="courier-channel-customize-button";let i=document.createElement("span");i.className="courier-channel-customize-arrow",i.innerHTML=Cu,t.appendChild(i);let o=document.createElement("span");return o.className="courier-channel-customize-label",o.textContent=this._customizeLabel,t.appendChild(o),t.addEventListener("click",()=>{var n;this._customizeEnabled=!this._customizeEnabled,this._applyCustomizeState(),(n=this._onCustomizeChange)==null||n.call(this,this._customizeEnabled)}),e.appendChild(t),this._customizeRowEl=e,this._customizeButtonEl=t,this._customizeLabelEl=o,e}_buildChip(e){let t=document.createElement("button");t.type="button",t.className="courier-channel-chip";let i=document.createElement("courier-checkbox");t.appendChild(i);let o=document.createElement("span");return o.className="courier-channel-chip-label",o.textContent=this._getLabel(e),t.appendChild(o),t.addEventListener("click",()=>{var n;if(this._selectedChannels.includes(e)){if(this._isRequired&&this._selectedChannels.length<=1)return;this._selectedChannels=this._selectedChannels.filter(a=>a!==e)}else this._selectedChannels=[...this._selectedChannels,e];this._applySelection(),(n=this._onRoutingChange)==null||n.call(this,this._selectedChannels)}),this._chips.push({channel:e,button:t,checkbox:i}),t}_refreshLabels(){for(let e of this._chips){let t=e.button.querySelector(".courier-channel-chip-label");t&&(t.textContent=this._getLabel(e.channel))}}_resolvedColors(){var e,t,i,o,n,r,a,l;let c=this._theme(),u=c.channelChip,_=u?.font,p=u?.selectedFont,g=u?.checkbox,v=g?.font,I=g?.selectedFont,T=v?.color??_?.color??((t=(e=c.topic)==null?void 0:e.statusLabel)==null?void 0:t.color)??"#737373",C=I?.color??p?.color??((o=(i=c.container)==null?void 0:i.font)==null?void 0:o.color)??"#171717",S=v?.size??_?.size??"14px",x=I?.size??p?.size??S,$=v?.weight??_?.weight??"400",F=I?.weight??p?.weight??"500",k=v?.family??_?.family??((r=(n=c.container)==null?void 0:n.font)==null?void 0:r.family),R=I?.family??p?.family??k,b=g?.checkedColor||((l=(a=c.container)==null?void 0:a.font)==null?void 0:l.color)||"#171717",w=u?.divider;return{unselectedText:T,selectedText:C,unselectedSize:S,selectedSize:x,unselectedWeight:$,selectedWeight:F,fontFamily:k,selectedFontFamily:R,checkedColor:b,divider:w}}_applyTheme(){if(!this._wrapperEl)return;let e=this._resolvedColors();this._dividerEl&&e.divider&&(this._dividerEl.style.borderTop=e.divider);for(let t of this._chips)t.checkbox.checkedColor=e.checkedColor;this._applySelection(),this._applyCustomizeState()}_applySelection(){if(this._chips.length===0)return;let e=this._resolvedColors();for(let t of this._chips){let i=this._selectedChannels.includes(t.channel);t.checkbox.checked=i,t.button.setAttribute("aria-pressed",String(i)),t.button.style.color=i?e.selectedText:e.unselectedText,t.button.style.fontSize=i?e.selectedSize:e.unselectedSize,t.button.style.fontWeight=i?e.selectedWeight:e.unselectedWeight;let o=i?e.selectedFontFamily:e.fontFamily;o?t.button.style.fontFamily=o:t.button.style.removeProperty("font-family")}}_applyCustomizeState(){if(this._customizeLabelEl&&(this._customizeLabelEl.textContent=this._customizeEnabled?this._customizeActiveLabel??this._customizeLabel:this._customizeLabel),this._customizeButtonEl){let e=this._resolvedColors();this._customizeButtonEl.setAttribute("aria-expanded",String(this._customizeEnabled)),this._customizeButtonEl.style.color=this._customizeEnabled?e.selectedText:e.unselectedText,this._customizeButtonEl.style.fontSize=this._customizeEnabled?e.selectedSize:e.unselectedSize,this._customizeButtonEl.style.fontWeight=this._customizeEnabled?e.selectedWeight:e.unselectedWeight;let t=this._customizeEnabled?e.selectedFontFamily:e.fontFamily;t?this._customizeButtonEl.style.fontFamily=t:this._customizeButtonEl.style.removeProperty("font-family")}this._customizeRowEl&&(this._customizeRowEl.style.paddingBottom=this._customizeEnabled?"":bu),this._containerEl&&(this._containerEl.style.display=this._customizeEnabled?"flex":"none")}};z(oi);y.shared.courierUserAgentName="courier-ui-preferences";y.shared.courierUserAgentVersion="1.1.0";var xu=Object.defineProperty,ku=(s,e,t)=>e in s?xu(s,e,{enumerable:!0,configurable:!0,writable:!0,value:t}):s[e]=t,H=(s,e,t)=>ku(s,typeof e!="symbol"?e+"":e,t),ai={item:{backgroundColor:d.white[500],hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500],shadow:`0px 4px 8px -2px ${d.black[50020]}`,border:`1px solid ${d.gray[500]}`,borderRadius:"8px",title:{size:"11pt",weight:"400",color:d.black[500]},body:{size:"11pt",weight:"400",color:d.gray[600]},icon:{color:d.black[500],svg:U.inbox},dismissIcon:{color:d.black[500],svg:U.remove},autoDismissBarColor:d.blue[400],actions:{backgroundColor:"transparent",hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500],border:`1px solid ${d.gray[500]}`,borderRadius:"4px",shadow:"0px 1px 2px 0px rgba(0, 0, 0, 0.06)",font:{color:d.black[500],size:"14px"}}}},yc={item:{backgroundColor:d.black[500],hoverBackgroundColor:d.gray[400],activeBackgroundColor:d.gray[600],shadow:`0px 4px 8px -2px ${d.gray[400]}`,border:`1px solid ${d.black[500]}`,borderRadius:"8px",title:{size:"11pt",weight:"400",color:d.white[500]},body:{size:"11pt",weight:"400",color:d.gray[500]},icon:{color:d.white[500],svg:U.inbox},dismissIcon:{color:d.white[500],svg:U.remove},autoDismissBarColor:d.blue[400],actions:{backgroundColor:d.black[400],hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],border:`1px solid ${d.gray[400]}`,borderRadius:"4px",shadow:`0px 1px 2px 0px ${d.white[50010]}`,font:{color:d.white[500],size:"14px"}}}},wu=(s,e)=>{var t,i,o,n,r,a,l,c;let u=s==="light"?ai:yc;return{item:{...u.item,...e.item,title:{...(t=u.item)==null?void 0:t.title,...(i=e.item)==null?void 0:i.title},body:{...(o=u.item)==null?void 0:o.body,...(n=e.item)==null?void 0:n.body},icon:{...(r=u.item)==null?void 0:r.icon,...(a=e.item)==null?void 0:a.icon},dismissIcon:{...(l=u.item)==null?void 0:l.dismissIcon,...(c=e.item)==null?void 0:c.dismissIcon}}}},si=class extends ye{constructor(e){super(e),H(this,"THEME_CHANGE_EVENT","courier_toast_theme_change")}getDefaultLightTheme(){return ai}getDefaultDarkTheme(){return yc}mergeTheme(e,t){return wu(e,t)}subscribe(e){return{...super.subscribe(e),manager:this}}},xc=class kc extends N{constructor(e){super(),H(this,"_themeManager"),H(this,"_themeSubscription"),H(this,"_message"),H(this,"_customToastItemContent"),H(this,"_autoDismiss"),H(this,"_autoDismissTimeoutMs"),H(this,"_onItemDismissedCallback",null),H(this,"_onToastItemClickCallback",null),H(this,"_onToastItemActionClickCallback",null),this._message=e.message,this._autoDismiss=e.autoDismiss,this._autoDismissTimeoutMs=e.autoDismissTimeoutMs,this._themeManager=e.themeManager,this._themeSubscription=this._themeManager.subscribe(t=>{this.render()})}onItemDismissed(e){this._onItemDismissedCallback=e}onToastItemClick(e){this._onToastItemClickCallback=e,this.render()}onToastItemActionClick(e){this._onToastItemActionClickCallback=e,this.render()}setToastItemContent(e){this._customToastItemContent=e}dismiss(e=kc.dismissAnimationTimeoutMs){this.classList.add("dismissing"),setTimeout(()=>{this.remove(),this._onItemDismissedCallback&&this._onItemDismissedCallback({message:this._message})},e)}onComponentMounted(){this.render()}onComponentUnmounted(){this._themeSubscription.unsubscribe()}get theme(){return this._themeManager.getTheme()}static get id(){return"courier-toast-item"}static get observedAttributes(){return[]}render(){for(var e,t,i,o;this.firstChild;)this.removeChild(this.firstChild);this.removeEventListener("click",this.onClick);let n=document.createElement("div");if(n.classList.add("overflow-hidden-container"),this.appendChild(n),this._autoDismiss){let a=document.createElement("div");a.classList.add("auto-dismiss"),n.append(a)}this._customToastItemContent?n.appendChild(this._customToastItemContent({message:this._message,autoDismiss:this._autoDismiss,autoDismissTimeoutMs:this._autoDismissTimeoutMs})):n.appendChild(this.createDefaultContent()),this._onToastItemClickCallback&&this.classList.add("clickable"),this.addEventListener("click",this.onClick);let r=new ee((t=(e=this.theme.item)==null?void 0:e.dismissIcon)==null?void 0:t.color,(o=(i=this.theme.item)==null?void 0:i.dismissIcon)==null?void 0:o.svg);r.classList.add("dismiss"),r.addEventListener("click",a=>{a.stopPropagation(),this.remove(),this._onItemDismissedCallback&&this._onItemDismissedCallback({message:this._message})}),this.appendChild(r)}createDefaultContent(){var e,t,i,o,n;let r=document.createElement("div");r.classList.add("content"),this.append(r);let a=new ee((t=(e=this.theme.item)==null?void 0:e.icon)==null?void 0:t.color,(o=(i=this.theme.item)==null?void 0:i.icon)==null?void 0:o.svg);a.classList.add("icon"),r.appendChild(a);let l=document.createElement("div");l.classList.add("text-content"),r.appendChild(l);let c=document.createElement("p");c.classList.add("title"),c.textContent=this._message.title??"",l.appendChild(c);let u=document.createElement("p");if(u.classList.add("body"),u.textContent=this._message.preview??this._message.body??"",l.appendChild(u),this.messageHasActions){let _=document.createElement("div");_.classList.add("actions-container"),l.appendChild(_),(n=this._message.actions)==null||n.forEach(p=>{let g=this.createActionButton(p);_.appendChild(g)})}return r}get messageHasActions(){return this._message.actions&&this._message.actions.length>0}createActionButton(e){var t,i,o,n,r;let a=(t=this._themeManager.getTheme().item)==null?void 0:t.actions;return new fe({mode:this._themeManager.mode,text:e.content,variant:"secondary",backgroundColor:a?.backgroundColor,hoverBackgroundColor:a?.hoverBackgroundColor,activeBackgroundColor:a?.activeBackgroundColor,border:a?.border,borderRadius:a?.borderRadius,shadow:a?.shadow,fontFamily:(i=a?.font)==null?void 0:i.family,fontSize:(o=a?.font)==null?void 0:o.size,fontWeight:(n=a?.font)==null?void 0:n.weight,textColor:(r=a?.font)==null?void 0:r.color,onClick:()=>{this._onToastItemActionClickCallback&&this._onToastItemActionClickCallback({message:this._message,action:e})}})}onClick(e){e.stopPropagation(),this._onToastItemClickCallback&&this._onToastItemClickCallback({message:this._message})}};H(xc,"dismissAnimationTimeoutMs",300);var W=xc;z(W);var wc=class st{constructor(){H(this,"_dataset",[]),H(this,"_datastoreListeners",[]),H(this,"_removeMessageEventListener")}static get shared(){return st.instance||(st.instance=new st),st.instance}addDatastoreListener(e){this._datastoreListeners.push(e)}removeDatastoreListener(e){this._datastoreListeners=this._datastoreListeners.filter(t=>t!==e)}async listenForMessages(){var e,t,i,o,n,r,a;try{let l=(e=y.shared.client)==null?void 0:e.inbox.socket;if(!l){(i=(t=y.shared.client)==null?void 0:t.options.logger)==null||i.info("CourierInbox socket not available");return}if(this._removeMessageEventListener&&this._removeMessageEventListener(),this._removeMessageEventListener=l.addMessageEventListener(c=>{if(c.event===J.NewMessage){let u=c.data;this.addMessage(u)}}),l.isConnecting||l.isOpen){(r=(o=y.shared.client)==null?void 0:o.options.logger)==null||r.info(`Inbox socket already connecting or open for client ID: [${(n=y.shared.client)==null?void 0:n.options.connectionId}]`);return}await l.connect()}catch(l){(a=y.shared.client)==null||a.options.logger.error("Error listening for messages:",l),this._datastoreListeners.forEach(c=>{var u,_;(_=(u=c.events).onError)==null||_.call(u,l)})}}toastIndexOfMessage(e){let t=this._dataset.findIndex(i=>i.messageId===e.messageId);return t<0?t:this._dataset.length-t-1}addMessage(e){this._dataset.push(e),this._datastoreListeners.forEach(t=>{t.events.onMessageAdd&&t.events.onMessageAdd(e)})}removeMessage(e){let t=this._dataset.findIndex(i=>i.messageId===e.messageId);t<0||(this._dataset.splice(t,1),this._datastoreListeners.forEach(i=>{i.events.onMessageRemove&&i.events.onMessageRemove(e)}))}};H(wc,"instance");var bt=wc,ri=class{constructor(e){this.events=e}remove(){bt.shared.removeDatastoreListener(this)}},Ic=class ft extends N{constructor(e){super(),H(this,"_themeManager"),H(this,"_themeSubscription"),H(this,"_toastStyle"),H(this,"_authListener"),H(this,"_datastoreListener"),H(this,"_autoDismiss",!1),H(this,"_autoDismissTimeoutMs",5e3),H(this,"_dismissButtonOption","auto"),H(this,"_customToastItem"),H(this,"_customToastItemContent"),H(this,"_onItemClick"),H(this,"_onItemActionClick"),H(this,"_defaultLayoutProps",{position:"fixed",width:"380px",top:"30px",right:"30px",zIndex:999}),this._themeManager=e?.themeManager??new si(ai),this._themeSubscription=this._themeManager.subscribe(t=>{this.refreshStyles()}),this._datastoreListener=new ri({onMessageAdd:this.datastoreAddMessageListener.bind(this),onMessageRemove:this.datastoreRemoveMessageListener.bind(this)})}onToastItemClick(e){this._onItemClick=e}onToastItemActionClick(e){this._onItemActionClick=e}enableAutoDismiss(){this._autoDismiss=!0}disableAutoDismiss(){this._autoDismiss=!1}setAutoDismissTimeoutMs(e){this._autoDismissTimeoutMs=e}setLightTheme(e){this._themeManager.setLightTheme(e)}setDarkTheme(e){this._themeManager.setDarkTheme(e)}setDismissButton(e){this._dismissButtonOption=e,this.refreshStyles()}setMode(e){this._themeManager.setMode(e)}setToastItem(e){this._customToastItem=e}setToastItemContent(e){this._customToastItemContent=e}dismissToastForMessage(e){this.childNodes.forEach(t=>{t.dataset.courierMessageId===e.messageId&&(t instanceof W?t.dismiss():t.remove())})}onComponentMounted(){this._toastStyle=q(ft.id,this.getStyles(this.theme)),bt.shared.addDatastoreListener(this._datastoreListener),y.shared.addAuthenticationListener(this.authChangedCallback.bind(this)),bt.shared.listenForMessages()}onComponentUnmounted(){var e,t;this._datastoreListener.remove(),(e=this._authListener)==null||e.remove(),(t=this._toastStyle)==null||t.remove(),this._themeManager.cleanup(),this._themeSubscription.unsubscribe()}attributeChangedCallback(e,t,i){switch(e){case"auto-dismiss":i==="false"?this.disableAutoDismiss():this.enableAutoDismiss();break;case"auto-dismiss-timeout-ms":this.setAutoDismissTimeoutMs(parseInt(i,10));break;case"dismiss-button":i&&ft.isDismissButtonOption(i)?this.setDismissButton(i):this.setDismissButton("auto");break;case"light-theme":i&&this.setLightTheme(JSON.parse(i));break;case"dark-theme":i&&this.setDarkTheme(JSON.parse(i));break;case"mode":this._themeManager.setMode(i);break}}get theme(){return this._themeManager.getTheme()}refreshStyles(){this._toastStyle&&(this._toastStyle.textContent=this.getStyles(this.theme))}authChangedCallback(){this.removeAllItems(),bt.shared.listenForMessages()}removeAllItems(){for(;this.firstChild;)this.removeChild(this.firstChild)}addToastItem(e){let t=this.createToastItem(e);return t.dataset.courierMessageId=e.messageId,this.appendChild(t),this.resizeContainerToHeight(this.topStackItemHeight),t}createToastItem(e){return this._customToastItem?this.createCustomToastItem(e):this.createDefaultToastItem(e)}createDefaultToastItem(e){let t=new W({message:e,autoDismiss:this._autoDismiss,autoDismissTimeoutMs:this._autoDismissTimeoutMs,themeManager:this._themeManager});return t.onItemDismissed(i=>{this.resizeContainerToHeight(this.topStackItemHeight)}),this._customToastItemContent&&t.setToastItemContent(this._customToastItemContent),this._onItemClick&&t.onToastItemClick(this._onItemClick),this._onItemActionClick&&t.onToastItemActionClick(this._onItemActionClick),this._autoDismiss&&setTimeout(t.dismiss.bind(t),this._autoDismissTimeoutMs),t}createCustomToastItem(e){if(!this._customToastItem)throw Error("Attempted to create customToastItem, but none is set");let t=this._customToastItem({message:e,autoDismiss:this._autoDismiss,autoDismissTimeoutMs:this._autoDismissTimeoutMs});return this._autoDismiss&&setTimeout(()=>{this.removeChild(t)},this._autoDismissTimeoutMs),t.addEventListener("click",()=>{this._onItemClick&&this._onItemClick({message:e})}),t}datastoreAddMessageListener(e){this.addToastItem(e)}datastoreRemoveMessageListener(e){this.dismissToastForMessage(e)}getStyles(e){var t,i,o,n,r,a;let l=e.item,c=`
      ${ft.id} {
        position: ${this._defaultLayoutProps.position};
        z-index: ${this._defaultLayoutProps.zIndex};
        top: ${this._defaultLayoutProps.top};
        right: ${this._defaultLayoutProps.right};
        width: ${this._defaultLayoutProps.width};
      }
    `,u=`
      ${W.id}:last-child {
        top: 0;
        right: 0;
      }

      ${W.id}:nth-last-child(2) {
        top: 12px;
        bottom: -12px;
        --scale: 0.95
      }

      ${W.id}:nth-last-child(3) {
        top: 24px;
        bottom: -24px;
        --scale: 0.9;
      }

      ${W.id}:nth-last-child(n+4) {
        top: 24px;
        bottom: -24px;
        --scale: 0.9;
        visibility: hidden;
      }

      ${W.id}:nth-last-child(n+2) > .overflow-hidden-container {
        opacity: 0;
      }
    `,_=`
      ${W.id} {
        position: absolute;
        box-sizing: border-box;
        width: 100%;
        background-color: ${l?.backgroundColor};
        box-shadow: ${l?.shadow};
        border: ${l?.border};
        border-radius: ${l?.borderRadius};
        transition: 0.2s ease-in-out;
        cursor: default;

        opacity: 0;
        transform: translate(0, -10px) scaleX(var(--scale, 1));
        animation: show 0.3s ease-in-out forwards;
      }

      ${W.id} > .overflow-hidden-container {
        height: 100%;
        width: 100%;
        border-radius: ${l?.borderRadius};
        overflow: hidden;
      }

      ${W.id}.dismissing {
        animation: hide 0.3s ease-in-out forwards;
      }

      @keyframes show {
        0% {
          opacity: 0;
        }

        100% {
          opacity: 1;
          transform: scaleX(var(--scale, 1));
        }
      }

      @keyframes hide {
        0% {
          opacity: 1;
          transform: scaleX(var(--scale, 1));
        }

        100% {
          opacity: 0;
          transform: scaleX(var(--scale, 1));
        }
      }

      ${W.id}.clickable:last-child {
        cursor: pointer;
      }

      ${W.id}.clickable:last-child:hover {
        background-color: ${l?.hoverBackgroundColor};
      }

      ${W.id}.clickable:last-child:active {
        background-color: ${l?.activeBackgroundColor};
      }

      ${W.id}.clickable:nth-last-child(n+2) {
        pointer-events: none;
      }
    `,p=`
      ${W.id} > .dismiss {
        position: absolute;
        visibility: hidden;
        opacity: 0%;
        top: -10px;
        right: -10px;
        background-color: ${l?.backgroundColor};
        border: ${l?.border};
        padding: 3px;
        border-radius: 50%;
        font-size: 12pt;
        box-shadow: ${l?.shadow};
        cursor: pointer;
        transition: 0.2s ease-in-out;
      }

      ${W.id} > .dismiss:hover {
        background-color: ${l?.hoverBackgroundColor};
      }

      ${W.id} > .dismiss:active {
        background-color: ${l?.activeBackgroundColor};
      }

      ${W.id}:last-child${this.showDismissOnHover?":hover":""} > .dismiss {
        visibility: ${this.showDismiss?"visible":"hidden"};
        opacity: 100%;
        transition: 0.2s ease-in-out;
      }
    `,g=`
      ${W.id} > .overflow-hidden-container > .auto-dismiss {
        width: 100%;
        height: 5px;
        background-color: ${l?.autoDismissBarColor};
        animation: auto-dismiss ${this._autoDismissTimeoutMs}ms ease-in-out forwards;
      }

      @keyframes auto-dismiss {
        100% {
          width: 0px;
        }
      }
    `,v=`
      ${W.id} > .overflow-hidden-container > .content {
        display: flex;
        gap: 12px;
        align-items: center;
        align-self: stretch;
        box-sizing: border-box;
        padding: 12px;
      }

      ${W.id} > .overflow-hidden-container > .content > .text-content {
      }

      ${W.id} > .overflow-hidden-container > .content > .icon {
      }

      ${W.id} > .overflow-hidden-container > .content > .text-content > .title {
        margin: 0;
        font-weight: ${(t=l?.title)==null?void 0:t.weight};
        font-size: ${(i=l?.title)==null?void 0:i.size};
        color: ${(o=l?.title)==null?void 0:o.color};
      }

      ${W.id} > .overflow-hidden-container > .content > .text-content > .body {
        margin: 8px 0 0 0;
        font-weight: ${(n=l?.body)==null?void 0:n.weight};
        font-size: ${(r=l?.body)==null?void 0:r.size};
        line-height: 150%;
        color: ${(a=l?.body)==null?void 0:a.color};
      }
    `,I=`
      ${W.id} > .overflow-hidden-container > .content > .text-content > .actions-container {
        display: flex;
        gap: 8px;
        margin-top: 12px;
      }
    `;return[c,u,_,p,g,v,I].join("")}get topStackItemHeight(){return this.lastChild?`${this.lastChild.getBoundingClientRect().height}px`:"0px"}resizeContainerToHeight(e){this.style.height=e}get showDismissOnHover(){return!!(this._autoDismiss&&this._dismissButtonOption==="auto"||this._dismissButtonOption==="hover")}get showDismiss(){return this._dismissButtonOption!=="hidden"}static get id(){return"courier-toast"}static isDismissButtonOption(e){return["visible","hidden","hover","auto"].includes(e)}};H(Ic,"observedAttributes",["auto-dismiss","auto-dismiss-timeout-ms","dismiss-button","light-theme","dark-theme","mode"]);var Iu=Ic;z(Iu);y.shared.courierUserAgentName="courier-ui-toast";y.shared.courierUserAgentVersion="2.1.6";var Tu=Object.defineProperty,Eu=(s,e,t)=>e in s?Tu(s,e,{enumerable:!0,configurable:!0,writable:!0,value:t}):s[e]=t,h=(s,e,t)=>Eu(s,typeof e!="symbol"?e+"":e,t);function G(s){let e={...s};return s.actions&&(e.actions=s.actions.map(t=>Su(t))),s.data&&(e.data=JSON.parse(JSON.stringify(s.data))),s.tags&&(e.tags=[...s.tags]),s.trackingIds&&(e.trackingIds={...s.trackingIds}),e}function Su(s){let e={...s};return s.data&&(e.data=JSON.parse(JSON.stringify(s.data))),e}function Mu(s){if(s)return{...s,messages:s.messages.map(e=>G(e))}}function $u(s,e){return!(s.archived!==e.archived||s.read!==e.read||s.opened!==e.opened)}function Lu(s){if(!s.created)return"Now";let e=new Date,t=new Date(s.created),i=Math.floor((e.getTime()-t.getTime())/1e3);return i<5?"Now":i<60?`${i}s`:i<3600?`${Math.floor(i/60)}m`:i<86400?`${Math.floor(i/3600)}h`:i<604800?`${Math.floor(i/86400)}d`:i<31536e3?`${Math.floor(i/604800)}w`:`${Math.floor(i/31536e3)}y`}function xe(s){let e={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#039;"};return String(s).replace(/[&<>"']/g,t=>e[t]??t)}function di(s){return xe(s).replace(/\n/g," ")}function li(s){return!s||typeof s!="string"?!1:/<[a-z][\s\S]*>/i.test(s)}var Tc=' class="courier-inbox-subtitle-link" style="cursor: pointer;"';function Ec(s){if(typeof s!="string"||!s)return"";let e=/\[([^\]]*)\]\((https?:\/\/[^\s)]+)\)|(https?:\/\/[^\s<>"']+)/gi,t=[],i=0,o;for(e.lastIndex=0;(o=e.exec(s))!==null;){t.push(xe(s.slice(i,o.index)));let n=o[1],r=o[2],a=o[3];if(r!==void 0){let l=di(r),c=xe(n??r);t.push(`<a href="${l}" target="_blank" rel="noopener noreferrer"${Tc}>${c}</a>`)}else if(a!==void 0){let l=di(a);t.push(`<a href="${l}" target="_blank" rel="noopener noreferrer"${Tc}>${xe(a)}</a>`)}i=o.index+o[0].length}return t.push(xe(s.slice(i))),t.join("")}function Au(s){let e=s;return e=e.replace(/href\s*=\s*["']?\[[^\]]*\]\s*\(\s*(https?:\/\/[^\s)]+)\s*\)/gi,(t,i)=>`href="${i}"`),e=e.replace(/target\s*=\s*["']?\+?blank["']?/gi,'target="_blank"'),e=e.replace(/rel\s*=\s*["']?noopener\s+no\s*referrer["']?/gi,'rel="noopener noreferrer"'),e=e.replace(/rel\s*=\s*["']?noopener\s*noreferrer["']?/gi,'rel="noopener noreferrer"'),e=e.replace(/rel\s*=\s*["']?noopener["']?/gi,'rel="noopener noreferrer"'),e}function Ct(s){if(typeof s!="string"||!s.trim())return"";let e=Au(s);try{let t=function(n){if(n.nodeType===Node.TEXT_NODE)return xe(n.textContent??"");if(n.nodeType!==Node.ELEMENT_NODE)return"";let r=n;if(r.tagName.toUpperCase()==="A"){let l=r.getAttribute("href")??"";if(/^https?:\/\//i.test(l)){let c=di(l),u=Array.from(r.childNodes).map(t).join("");return`<a href="${c}" target="_blank" rel="noopener noreferrer" class="courier-inbox-subtitle-link" style="cursor: pointer;">${u}</a>`}}return Array.from(r.childNodes).map(t).join("")},i=typeof DOMParser<"u"?new DOMParser:null;if(!i)return xe(s);let o=i.parseFromString(e,"text/html");return Array.from(o.body.childNodes).map(t).join("")}catch{return xe(e)}}var Te=class s extends N{constructor(e){super(),h(this,"_theme"),h(this,"_options",[]),this._theme=e}static get id(){return"courier-inbox-list-item-menu"}onComponentMounted(){let e=document.createElement("ul");e.className="menu",this.appendChild(e)}static getStyles(e){var t,i,o;let n=(o=(i=(t=e.inbox)==null?void 0:t.list)==null?void 0:i.item)==null?void 0:o.menu,r=n?.animation,a=r?.initialTransform??"translate3d(0, 0, 0)",l=r?.visibleTransform??"translate3d(0, 0, 0)";return`
      ${s.id} {
        display: none;
        position: absolute;
        background: ${n?.backgroundColor??"red"};
        border: ${n?.border??"1px solid red"};
        border-radius: ${n?.borderRadius??"0px"};
        box-shadow: ${n?.shadow??"0 2px 8px red"};
        user-select: none;
        opacity: 0;
        pointer-events: none;
        transition: ${r?.transition??"all 0.2s ease"};
        overflow: hidden;
        transform: ${a};
        will-change: transform, opacity;
      }

      ${s.id}.visible {
        opacity: 1;
        pointer-events: auto;
        transform: ${l};
      }

      ${s.id} ul.menu {
        list-style: none;
        margin: 0;
        padding: 0;
        display: flex;
        flex-direction: row;
      }

      ${s.id} li.menu-item {
        display: flex;
        align-items: center;
        justify-content: center;
        cursor: pointer;
        border-bottom: none;
        background: transparent;
        touch-action: none;
      }
    `}setOptions(e){this._options=e,this.renderMenu()}renderMenu(){var e,t,i;let o=this.querySelector("ul.menu");if(!o)return;o.innerHTML="";let n=(i=(t=(e=this._theme.inbox)==null?void 0:e.list)==null?void 0:t.item)==null?void 0:i.menu,r=a=>{a.stopPropagation(),(a.type==="touchstart"||a.type==="mousedown")&&a.preventDefault()};this._options.forEach(a=>{var l,c,u;let _=new we(a.icon.svg,a.icon.color,n?.backgroundColor,(l=n?.item)==null?void 0:l.hoverBackgroundColor,(c=n?.item)==null?void 0:c.activeBackgroundColor,(u=n?.item)==null?void 0:u.borderRadius),p=g=>{g.stopPropagation(),a.onClick()};_.addEventListener("click",p),_.addEventListener("touchstart",r,{passive:!1}),_.addEventListener("touchend",p,{passive:!0}),_.addEventListener("touchmove",g=>{g.stopPropagation()},{passive:!0}),_.addEventListener("mousedown",r),_.addEventListener("mouseup",r),o.appendChild(_)})}show(){this.style.display="block",this.classList.remove("visible"),requestAnimationFrame(()=>{requestAnimationFrame(()=>{this.classList.add("visible")})})}hide(){this.classList.remove("visible");let e=t=>{t.target===this&&(this.classList.contains("visible")||(this.style.display="none",this.removeEventListener("transitionend",e)))};this.addEventListener("transitionend",e)}};z(Te);var ci=class{constructor(e,t){h(this,"_id"),h(this,"_messages",[]),h(this,"_firstFetchComplete",!1),h(this,"_hasNextPage",!1),h(this,"_lastPaginationCursor"),h(this,"_filter"),h(this,"_datastoreListeners",[]),h(this,"_totalUnreadCount",0),this._id=e,this._filter={tags:t.tags?[...t.tags]:void 0,archived:t.archived||!1,status:t.status}}get totalUnreadCount(){return this._totalUnreadCount}set totalUnreadCount(e){this._totalUnreadCount=e>0?e:0}setUnreadCount(e){this.totalUnreadCount=e,this._datastoreListeners.forEach(t=>{var i,o,n,r;(o=(i=t.events).onUnreadCountChange)==null||o.call(i,e,this._id),(r=(n=t.events).onTotalUnreadCountChange)==null||r.call(n,D.shared.totalUnreadCount)})}getFilter(){return{tags:this._filter.tags,archived:this._filter.archived,status:this._filter.status}}addMessage(e,t=0){let i=G(e);return this.messageQualifiesForDataset(i)?(this._messages.splice(t,0,i),i.read||(this.totalUnreadCount+=1),this._datastoreListeners.forEach(o=>{var n,r,a,l,c,u;(r=(n=o.events).onMessageAdd)==null||r.call(n,i,t,this._id),(l=(a=o.events).onUnreadCountChange)==null||l.call(a,this.totalUnreadCount,this._id),(u=(c=o.events).onTotalUnreadCountChange)==null||u.call(c,D.shared.totalUnreadCount)}),!0):!1}updateWithMessageChange(e,t){let i=this.indexOfMessage(t),o=this._messages[i],n=G(t);if(o&&$u(o,n))return!0;if(o){if(this.messageQualifiesForDataset(n)){let a=this.calculateUnreadChange(o,n);return this._messages.splice(i,1,n),this.totalUnreadCount+=a,this._datastoreListeners.forEach(l=>{var c,u,_,p,g,v;(u=(c=l.events).onMessageUpdate)==null||u.call(c,n,i,this._id),(p=(_=l.events).onUnreadCountChange)==null||p.call(_,this.totalUnreadCount,this._id),(v=(g=l.events).onTotalUnreadCountChange)==null||v.call(g,D.shared.totalUnreadCount)}),!0}return this.removeMessage(o),!1}if(this.messageQualifiesForDataset(t)){let a=this.findInsertIndex(t);this._messages.splice(a,0,G(t));let c=this.messageQualifiesForDataset(e)?this.calculateUnreadChange(e,t):t.read?0:1;return this.totalUnreadCount+=c,this._datastoreListeners.forEach(u=>{var _,p,g,v,I,T;(p=(_=u.events).onMessageAdd)==null||p.call(_,t,a,this._id),(v=(g=u.events).onUnreadCountChange)==null||v.call(g,this.totalUnreadCount,this._id),(T=(I=u.events).onTotalUnreadCountChange)==null||T.call(I,D.shared.totalUnreadCount)}),!0}return this.messageQualifiesForDataset(e)&&(e.read||(this.totalUnreadCount-=1),this._datastoreListeners.forEach(a=>{var l,c,u,_;(c=(l=a.events).onUnreadCountChange)==null||c.call(l,this.totalUnreadCount,this._id),(_=(u=a.events).onTotalUnreadCountChange)==null||_.call(u,D.shared.totalUnreadCount)})),!1}calculateUnreadChange(e,t){return e.read&&!t.read?1:!e.read&&t.read?-1:0}removeMessage(e){let t=this.indexOfMessage(e);return t>-1?(this._messages.splice(t,1),e.read||(this.totalUnreadCount-=1),this._datastoreListeners.forEach(i=>{var o,n,r,a,l,c;(n=(o=i.events).onMessageRemove)==null||n.call(o,e,t,this._id),(a=(r=i.events).onUnreadCountChange)==null||a.call(r,this.totalUnreadCount,this._id),(c=(l=i.events).onTotalUnreadCountChange)==null||c.call(l,D.shared.totalUnreadCount)}),!0):!1}getMessage(e){return this._messages.find(t=>t.messageId===e)}async loadDataset(e){if(e&&this._firstFetchComplete){this._datastoreListeners.forEach(i=>{var o,n,r,a,l,c;(n=(o=i.events).onDataSetChange)==null||n.call(o,this.toInboxDataset()),(a=(r=i.events).onUnreadCountChange)==null||a.call(r,this.totalUnreadCount,this._id),(c=(l=i.events).onTotalUnreadCountChange)==null||c.call(l,D.shared.totalUnreadCount)});return}let t=await this.fetchMessages();this._messages=[...t.messages],this.totalUnreadCount=t.unreadCount,this._hasNextPage=t.canPaginate,this._lastPaginationCursor=t.paginationCursor??void 0,this._firstFetchComplete=!0,this._datastoreListeners.forEach(i=>{var o,n,r,a,l,c;(n=(o=i.events).onDataSetChange)==null||n.call(o,this.toInboxDataset()),(a=(r=i.events).onUnreadCountChange)==null||a.call(r,this.totalUnreadCount,this._id),(c=(l=i.events).onTotalUnreadCountChange)==null||c.call(l,D.shared.totalUnreadCount)})}async fetchNextPageOfMessages(){if(!this._hasNextPage)return null;let e=await this.fetchMessages(this._lastPaginationCursor);return this._messages=[...this._messages,...e.messages],this._hasNextPage=e.canPaginate,this._lastPaginationCursor=e.paginationCursor??void 0,this._firstFetchComplete=!0,this._datastoreListeners.forEach(t=>{var i,o,n,r,a,l,c,u;(o=(i=t.events).onDataSetChange)==null||o.call(i,this.toInboxDataset()),(r=(n=t.events).onUnreadCountChange)==null||r.call(n,this.totalUnreadCount,this._id),(l=(a=t.events).onPageAdded)==null||l.call(a,e),(u=(c=t.events).onTotalUnreadCountChange)==null||u.call(c,D.shared.totalUnreadCount)}),e}addDatastoreListener(e){this._datastoreListeners.push(e)}removeDatastoreListener(e){let t=this._datastoreListeners.indexOf(e);t>-1&&this._datastoreListeners.splice(t,1)}toInboxDataset(){return{id:this._id,messages:[...this._messages],unreadCount:this.totalUnreadCount,canPaginate:this._hasNextPage,paginationCursor:this._lastPaginationCursor??null}}async fetchMessages(e){var t,i,o,n,r,a,l,c,u;let _=y.shared.client;if(!_?.options.userId)throw new Error("User is not signed in");let p=await _.inbox.getMessages({paginationLimit:y.shared.paginationLimit,startCursor:e,filter:this.getFilter()});return{id:this._id,messages:[...((i=(t=p.data)==null?void 0:t.messages)==null?void 0:i.nodes)??[]],unreadCount:((o=p.data)==null?void 0:o.unreadCount)??0,canPaginate:((a=(r=(n=p.data)==null?void 0:n.messages)==null?void 0:r.pageInfo)==null?void 0:a.hasNextPage)??!1,paginationCursor:((u=(c=(l=p.data)==null?void 0:l.messages)==null?void 0:c.pageInfo)==null?void 0:u.startCursor)??null}}indexOfMessage(e){return this._messages.findIndex(t=>t.messageId===e.messageId)}findInsertIndex(e){let t=this._messages;for(let i=0;i<t.length;i++){let o=t[i];if(o.created&&e.created&&o.created<e.created)return i}return t.length}messageQualifiesForDataset(e){if(e.archived&&!this._filter.archived||!e.archived&&this._filter.archived||e.read&&this._filter.status==="unread"||!e.read&&this._filter.status==="read"||this._filter.tags&&!e.tags)return!1;if(this._filter.tags&&e.tags){for(let t of this._filter.tags)if(e.tags.includes(t))return!0;return!1}return!0}restoreFromSnapshot(e){this._messages=e.messages.map(t=>G(t)),this.totalUnreadCount=e.unreadCount,this._hasNextPage=e.canPaginate,this._lastPaginationCursor=e.paginationCursor??void 0,this._datastoreListeners.forEach(t=>{var i,o,n,r,a,l;(o=(i=t.events).onDataSetChange)==null||o.call(i,e),(r=(n=t.events).onUnreadCountChange)==null||r.call(n,this.totalUnreadCount,this._id),(l=(a=t.events).onTotalUnreadCountChange)==null||l.call(a,D.shared.totalUnreadCount)})}},dt=class j{constructor(){h(this,"_datasets",new Map),h(this,"_listeners",[]),h(this,"_removeMessageEventListener"),h(this,"_pendingOpenMessageIds",new Set),h(this,"_openBatchTimer",null),h(this,"_globalMessages",new Map)}registerFeeds(e){let t=new Map(e.flatMap(i=>i.tabs).map(i=>[i.datasetId,i.filter]));this.createDatasetsFromFilters(t)}createDatasetsFromFilters(e){this.clearDatasets();for(let[t,i]of e){let o=new ci(t,i);for(let n of this._listeners)o.addDatastoreListener(n);this._datasets.set(t,o)}}addMessage(e){this._globalMessages.set(e.messageId,e);for(let t of this._datasets.values())t.addMessage(e)}updateDatasetsWithMessageChange(e,t){for(let i of this._datasets.values())i.updateWithMessageChange(e,t)}async listenForUpdates(){var e,t,i,o,n,r,a,l,c,u,_;let p=(e=y.shared.client)==null?void 0:e.inbox.socket;if(!p){(i=(t=y.shared.client)==null?void 0:t.options.logger)==null||i.info("CourierInbox socket not available");return}try{if(this._removeMessageEventListener&&this._removeMessageEventListener(),this._removeMessageEventListener=p.addMessageEventListener(g=>this.handleMessageEvent(g)),p.isConnecting||p.isOpen){(r=(o=y.shared.client)==null?void 0:o.options.logger)==null||r.info(`Inbox socket already connecting or open for client ID: [${(n=y.shared.client)==null?void 0:n.options.connectionId}]`);return}await p.connect(),(c=(a=y.shared.client)==null?void 0:a.options.logger)==null||c.info(`Inbox socket connected for client ID: [${(l=y.shared.client)==null?void 0:l.options.connectionId}]`)}catch(g){(_=(u=y.shared.client)==null?void 0:u.options.logger)==null||_.error("Failed to connect socket:",g)}}async loadUnreadCountsForTabs(e){let t=y.shared.client;if(!t)return;let i={};for(let n of e){let r=this._datasets.get(n);r&&(i[n]=r.getFilter())}if(Object.keys(i).length===0)return;let o=await t.inbox.getUnreadCounts(i);for(let[n,r]of Object.entries(o)){let a=this._datasets.get(n);a&&a.setUnreadCount(r)}}addDataStoreListener(e){this._listeners.push(e);for(let t of this._datasets.values())t.addDatastoreListener(e)}removeDataStoreListener(e){this._listeners=this._listeners.filter(t=>t!==e);for(let t of this._datasets.values())t.removeDatastoreListener(e)}async readMessage({message:e}){if(e.read)return;let t=this._globalMessages.get(e.messageId);t&&await this.executeWithRollback(async()=>{var i;let o=G(t);o.read=j.getISONow(),this._globalMessages.set(e.messageId,o),this.updateDatasetsWithMessageChange(t,o),await((i=y.shared.client)==null?void 0:i.inbox.read({messageId:e.messageId}))})}async unreadMessage({message:e}){if(!e.read)return;let t=this._globalMessages.get(e.messageId);t&&await this.executeWithRollback(async()=>{var i;let o=G(t);o.read=void 0,this._globalMessages.set(e.messageId,o),this.updateDatasetsWithMessageChange(t,o),await((i=y.shared.client)==null?void 0:i.inbox.unread({messageId:e.messageId}))})}openMessage({message:e}){if(e.opened)return;let t=this._globalMessages.get(e.messageId);if(!t||t.opened)return;let i=G(t);i.opened=j.getISONow(),this._globalMessages.set(e.messageId,i),this.updateDatasetsWithMessageChange(t,i),this._pendingOpenMessageIds.add(e.messageId),this.scheduleBatchOpen()}scheduleBatchOpen(){this._openBatchTimer!==null&&clearTimeout(this._openBatchTimer),this._openBatchTimer=setTimeout(()=>{this.flushBatchOpen()},j.OPEN_BATCH_DELAY_MS)}async flushBatchOpen(){var e,t;this._openBatchTimer=null;let i=Array.from(this._pendingOpenMessageIds);if(this._pendingOpenMessageIds.clear(),i.length===0)return;let o=j.OPEN_BATCH_MAX_SIZE,n=[];for(let r=0;r<i.length;r+=o)n.push(i.slice(r,r+o));try{await Promise.all(n.map(r=>{var a;return(a=y.shared.client)==null?void 0:a.inbox.batchOpen(r)}))}catch(r){(t=(e=y.shared.client)==null?void 0:e.options.logger)==null||t.error(`[${j.TAG}] Error batch opening messages:`,r),this._listeners.forEach(a=>{var l,c;(c=(l=a.events).onError)==null||c.call(l,r)})}}async unarchiveMessage({message:e}){if(!e.archived)return;let t=this._globalMessages.get(e.messageId);t&&await this.executeWithRollback(async()=>{var i;let o=G(t);o.archived=void 0,this._globalMessages.set(e.messageId,o),this.updateDatasetsWithMessageChange(t,o),await((i=y.shared.client)==null?void 0:i.inbox.unarchive({messageId:e.messageId}))})}async archiveMessage({message:e}){if(e.archived)return;let t=this._globalMessages.get(e.messageId);t&&await this.executeWithRollback(async()=>{var i;let o=G(t);o.archived=j.getISONow(),this._globalMessages.set(e.messageId,o),this.updateDatasetsWithMessageChange(t,o),await((i=y.shared.client)==null?void 0:i.inbox.archive({messageId:e.messageId}))})}async clickMessage({message:e}){var t,i,o,n;if((t=e.trackingIds)!=null&&t.clickTrackingId)try{await((i=y.shared.client)==null?void 0:i.inbox.click({messageId:e.messageId,trackingId:e.trackingIds.clickTrackingId}))}catch(r){(n=(o=y.shared.client)==null?void 0:o.options.logger)==null||n.error(`[${j.TAG}] Error clicking message:`,r),this._listeners.forEach(a=>{var l,c;(c=(l=a.events).onError)==null||c.call(l,r)})}}async archiveAllMessages(){await this.executeWithRollback(async()=>{var e;let t=j.getISONow();for(let[i,o]of this._globalMessages.entries())if(!o.archived){let n=G(o);n.archived=t,this._globalMessages.set(i,n),this.updateDatasetsWithMessageChange(o,n)}for(let i of this._datasets.values())i.getFilter().archived||i.setUnreadCount(0);await((e=y.shared.client)==null?void 0:e.inbox.archiveAll())})}async readAllMessages(){await this.executeWithRollback(async()=>{var e;let t=j.getISONow();for(let[i,o]of this._globalMessages.entries())if(!o.read){let n=G(o);n.read=t,this._globalMessages.set(i,n),this.updateDatasetsWithMessageChange(o,n)}for(let i of this._datasets.values())i.setUnreadCount(0);await((e=y.shared.client)==null?void 0:e.inbox.readAll())})}async archiveReadMessages(){await this.executeWithRollback(async()=>{var e;let t=j.getISONow();for(let[i,o]of this._globalMessages.entries())if(o.read&&!o.archived){let n=G(o);n.archived=t,this._globalMessages.set(i,n),this.updateDatasetsWithMessageChange(o,n)}await((e=y.shared.client)==null?void 0:e.inbox.archiveRead())})}async load(e){let t=y.shared.client;if(!t?.options.userId)throw new Error("[Datastore] User is not signed in");let i=e?.canUseCache??!0;if(e?.datasetIds){let o=e.datasetIds.flatMap(n=>{let r=this._datasets.get(n);return r?[r]:[]});return await this.loadDatasets({canUseCache:i,datasets:o})}return await this.loadDatasets({canUseCache:i,datasets:Array.from(this._datasets.values())})}async loadDatasets(e){await Promise.all(e.datasets.map(async t=>{await t.loadDataset(e.canUseCache),this.syncDatasetMessagesToGlobalStore(t)}))}syncDatasetMessagesToGlobalStore(e){let t=e.toInboxDataset();for(let i of t.messages)this._globalMessages.has(i.messageId)||this._globalMessages.set(i.messageId,i)}async fetchNextPageOfMessages(e){var t;let i=y.shared.client;if(!i?.options.userId)throw new Error("User is not signed in");let o;if(e.feedType&&!e.datasetId)(t=y.shared.client)==null||t.options.logger.warn(`[${j.TAG}] feedType is deprecated andwill be removed in the next major version. Please update callers to use datasetIds.`),o=e.feedType;else if(e.datasetId)o=e.datasetId;else throw new Error(`[${j.TAG}] Exactly one of feedType or datasetId is required to call fetchNextPageOfMessages.`);let n=this._datasets.get(o);if(!n)throw new Error(`[${j.TAG}] Attempted to fetch next page of messages for dataset ${o}, but the dataset does not exist.`);return this.fetchNextPageForDataset({dataset:n})}getDatasetById(e){var t;return(t=this._datasets.get(e))==null?void 0:t.toInboxDataset()}getDatasets(){let e={};for(let[t,i]of this._datasets.entries())e[t]=i.toInboxDataset();return e}get totalUnreadCount(){let e=0;for(let t of this._datasets.values())e+=t.totalUnreadCount;return e}async fetchNextPageForDataset(e){let t=await e.dataset.fetchNextPageOfMessages();return t&&this.syncDatasetMessagesToGlobalStore(e.dataset),t}handleMessageEvent(e){var t,i;let o=e.event;if(o===J.NewMessage){let a=e.data;this._globalMessages.set(a.messageId,a);for(let l of this._datasets.values())l.addMessage(a);return}if(o===J.ArchiveAll||o===J.ArchiveRead||o===J.MarkAllRead){this.updateAllMessages(o);return}let r=e.messageId;if(r){this.updateMessage(r,o);return}(i=(t=y.shared.client)==null?void 0:t.options.logger)==null||i.warn(`[${j.TAG}] Received unexpected event: ${o}`)}updateAllMessages(e){let t=j.getISONow();for(let[i,o]of this._globalMessages.entries()){let n=null;switch(e){case J.MarkAllRead:o.read||(n=G(o),n.read=t);break;case J.ArchiveAll:o.archived||(n=G(o),n.archived=t);break;case J.ArchiveRead:o.read&&!o.archived&&(n=G(o),n.archived=t);break}n&&(this._globalMessages.set(i,n),this.updateDatasetsWithMessageChange(o,n))}if(e===J.MarkAllRead)for(let i of this._datasets.values())i.setUnreadCount(0);else if(e===J.ArchiveAll)for(let i of this._datasets.values())i.getFilter().archived||i.setUnreadCount(0)}updateMessage(e,t){let i=this._globalMessages.get(e);if(!i)return;let o;switch(t){case J.Archive:o=G(i),o.archived=j.getISONow();break;case J.Opened:o=G(i),o.opened=j.getISONow();break;case J.Read:o=G(i),o.read=j.getISONow();break;case J.Unarchive:o=G(i),o.archived=void 0;break;case J.Unread:o=G(i),o.read=void 0;break;case J.Clicked:case J.Unopened:default:return}this._globalMessages.set(e,o),this.updateDatasetsWithMessageChange(i,o)}clearDatasets(){this._datasets.clear(),this._globalMessages.clear()}static getISONow(){return new Date().toISOString()}createDatastoreSnapshot(){let e=[];for(let[i,o]of this._datasets.entries()){let n=o.toInboxDataset();if(n){let r=Mu(n);r&&e.push({id:i,dataset:r})}}let t=new Map;for(let[i,o]of this._globalMessages.entries())t.set(i,G(o));return{datasets:e,globalMessages:t}}restoreDatastoreSnapshot(e){this._globalMessages.clear();for(let[t,i]of e.globalMessages.entries())this._globalMessages.set(t,G(i));for(let t of e.datasets){let i=this._datasets.get(t.id);i&&i.restoreFromSnapshot(t.dataset)}}async executeWithRollback(e){var t,i;let o=this.createDatastoreSnapshot();try{return await e()}catch(n){(i=(t=y.shared.client)==null?void 0:t.options.logger)==null||i.error(`[${j.TAG}] Error during operation:`,n),this.restoreDatastoreSnapshot(o),this._listeners.forEach(r=>{var a,l;(l=(a=r.events).onError)==null||l.call(a,n)})}}static get shared(){return j.instance||(j.instance=new j),j.instance}};h(dt,"TAG","CourierInboxDatastore");h(dt,"OPEN_BATCH_DELAY_MS",100);h(dt,"OPEN_BATCH_MAX_SIZE",50);h(dt,"instance");var D=dt,Ie=class s extends N{constructor(e,t,i,o){super(),h(this,"_themeManager"),h(this,"_theme"),h(this,"_message",null),h(this,"_isMobile",!1),h(this,"_canClick",!1),h(this,"_listItemActions",Ee.defaultListItemActions()),h(this,"_titleElement"),h(this,"_subtitleElement"),h(this,"_timeElement"),h(this,"_menu"),h(this,"_unreadIndicator"),h(this,"_actionsContainer"),h(this,"_longPressTimeout",null),h(this,"_isLongPress",!1),h(this,"_observer"),h(this,"onItemClick",null),h(this,"onItemLongPress",null),h(this,"onItemActionClick",null),h(this,"onItemVisible",null),this._canClick=t,this._themeManager=e,this._theme=e.getTheme(),this._isMobile="ontouchstart"in window,o&&(this._listItemActions=o),this.render(),this._setupIntersectionObserver()}static get id(){return"courier-inbox-list-item"}render(){let e=document.createElement("div");e.className="content-container",this._titleElement=document.createElement("p"),this._titleElement.className="title",this._subtitleElement=document.createElement("p"),this._subtitleElement.className="subtitle",this._actionsContainer=document.createElement("div"),this._actionsContainer.className="actions-container",e.appendChild(this._titleElement),e.appendChild(this._subtitleElement),e.appendChild(this._actionsContainer),this._timeElement=document.createElement("p"),this._timeElement.className="time",this._unreadIndicator=document.createElement("div"),this._unreadIndicator.className="unread-indicator",this._menu=new Te(this._theme),this._menu.setOptions(this._getMenuOptions()),this.append(this._unreadIndicator,e,this._timeElement,this._menu);let t=i=>{i.stopPropagation(),i.preventDefault()};this._menu.addEventListener("mousedown",t),this._menu.addEventListener("pointerdown",t),this._menu.addEventListener("click",t),this.addEventListener("click",i=>{this._canClick&&(this._menu&&(this._menu.contains(i.target)||i.composedPath().includes(this._menu))||i.target instanceof HTMLAnchorElement||this._message&&this.onItemClick&&!(i.target instanceof ee)&&!this._isLongPress&&this.onItemClick(this._message))}),this._setupHoverBehavior(),this._setupLongPressBehavior(),this._canClick&&this.classList.add("clickable")}_setupIntersectionObserver(){typeof window>"u"||typeof IntersectionObserver>"u"||(this._observer&&this._observer.disconnect(),this._observer=new IntersectionObserver(e=>{e.forEach(t=>{t.intersectionRatio===1&&this.onItemVisible&&this._message&&this.onItemVisible(this._message)})},{threshold:1}),this._observer.observe(this))}onComponentUnmounted(){var e;(e=this._observer)==null||e.disconnect()}static getStyles(e){var t,i,o,n,r,a,l,c,u,_,p,g,v,I,T,C,S,x,$,F,k,R,b,w,M,L,K,Z,O,Q,X,te,ie,ne,se,de,ce,ue,he,_e,pe,ge,ve;let E=(t=e.inbox)==null?void 0:t.list;return`
      ${s.id} {
        display: flex;
        flex-direction: row;
        align-items: flex-start;
        justify-content: space-between;
        border-bottom: ${((i=E?.item)==null?void 0:i.divider)??"1px solid red"};
        font-family: inherit;
        cursor: default;
        transition: ${((o=E?.item)==null?void 0:o.transition)??"all 0.2s ease"};
        margin: 0;
        width: 100%;
        box-sizing: border-box;
        padding: 12px 20px;
        position: relative;
        background-color: ${((n=E?.item)==null?void 0:n.backgroundColor)??"transparent"};
        user-select: none;
        -webkit-user-select: none;
        -moz-user-select: none;
        -ms-user-select: none;
        touch-action: manipulation;
      }

      /* Only apply hover/active background if clickable */
      @media (hover: hover) {
        ${s.id}.clickable:hover {
          cursor: pointer;
          background-color: ${((r=E?.item)==null?void 0:r.hoverBackgroundColor)??"red"};
        }
      }

      ${s.id}.clickable:active {
        cursor: pointer;
        background-color: ${((a=E?.item)==null?void 0:a.activeBackgroundColor)??"red"};
      }

      /* Menu hover / active */
      @media (hover: hover) {
        ${s.id}.clickable:hover:has(courier-inbox-list-item-menu:hover, courier-inbox-list-item-menu *:hover, courier-button:hover, courier-button *:hover) {
          background-color: ${((l=E?.item)==null?void 0:l.backgroundColor)??"transparent"};
        }
      }

      ${s.id}.clickable:active:has(courier-inbox-list-item-menu:active, courier-inbox-list-item-menu *:active, courier-button:active, courier-button *:active) {
        background-color: ${((c=E?.item)==null?void 0:c.backgroundColor)??"transparent"};
      }

      ${s.id}:last-child {
        border-bottom: none;
      }

      ${s.id} .unread-indicator {
        position: absolute;
        top: 28px;
        left: 6px;
        width: 8px;
        height: 8px;
        border-radius: 50%;
        background-color: ${((u=E?.item)==null?void 0:u.unreadIndicatorColor)??"red"};
        display: none;
      }

      ${s.id}.unread .unread-indicator {
        display: block;
      }

      ${s.id} .content-container {
        flex: 1;
        display: flex;
        flex-direction: column;
        margin-right: 12px;
      }

      ${s.id} p {
        margin: 0;
        overflow-wrap: break-word;
        word-break: break-word;
        hyphens: auto;
        line-height: 1.4;
        user-select: none;
        -webkit-user-select: none;
        -moz-user-select: none;
        -ms-user-select: none;
        text-align: left;
      }

      ${s.id} .title {
        font-family: ${((p=(_=E?.item)==null?void 0:_.title)==null?void 0:p.family)??"inherit"};
        font-size: ${((v=(g=E?.item)==null?void 0:g.title)==null?void 0:v.size)??"14px"};
        color: ${((T=(I=E?.item)==null?void 0:I.title)==null?void 0:T.color)??"red"};
        margin-bottom: 4px;
      }
      ${s.id} .title a,
      ${s.id} .title .courier-inbox-subtitle-link {
        --courier-inbox-subtitle-link-color: ${((S=(C=E?.item)==null?void 0:C.subtitleLink)==null?void 0:S.color)??"#2563EB"};
        --courier-inbox-subtitle-link-decoration: ${(($=(x=E?.item)==null?void 0:x.subtitleLink)==null?void 0:$.textDecoration)??"underline"};
        color: var(--courier-inbox-subtitle-link-color);
        text-decoration: var(--courier-inbox-subtitle-link-decoration);
        cursor: pointer;
      }
      ${s.id} .title a:hover,
      ${s.id} .title .courier-inbox-subtitle-link:hover {
        color: ${((k=(F=E?.item)==null?void 0:F.subtitleLink)==null?void 0:k.hoverColor)??((b=(R=E?.item)==null?void 0:R.subtitleLink)==null?void 0:b.color)??"#2563EB"};
      }

      ${s.id} .subtitle {
        font-family: ${((M=(w=E?.item)==null?void 0:w.subtitle)==null?void 0:M.family)??"inherit"};
        font-size: ${((K=(L=E?.item)==null?void 0:L.subtitle)==null?void 0:K.size)??"14px"};
        color: ${((O=(Z=E?.item)==null?void 0:Z.subtitle)==null?void 0:O.color)??"red"};
      }

      ${s.id} .subtitle a,
      ${s.id} .subtitle .courier-inbox-subtitle-link {
        --courier-inbox-subtitle-link-color: ${((X=(Q=E?.item)==null?void 0:Q.subtitleLink)==null?void 0:X.color)??"#2563EB"};
        --courier-inbox-subtitle-link-decoration: ${((ie=(te=E?.item)==null?void 0:te.subtitleLink)==null?void 0:ie.textDecoration)??"underline"};
        color: var(--courier-inbox-subtitle-link-color);
        text-decoration: var(--courier-inbox-subtitle-link-decoration);
        cursor: pointer;
      }

      ${s.id} .subtitle a:hover,
      ${s.id} .subtitle .courier-inbox-subtitle-link:hover {
        color: ${((se=(ne=E?.item)==null?void 0:ne.subtitleLink)==null?void 0:se.hoverColor)??((ce=(de=E?.item)==null?void 0:de.subtitleLink)==null?void 0:ce.color)??"#2563EB"};
      }

      ${s.id} .time {
        font-family: ${((he=(ue=E?.item)==null?void 0:ue.time)==null?void 0:he.family)??"inherit"};
        font-size: ${((pe=(_e=E?.item)==null?void 0:_e.time)==null?void 0:pe.size)??"14px"};
        color: ${((ve=(ge=E?.item)==null?void 0:ge.time)==null?void 0:ve.color)??"red"};
        text-align: right;
        white-space: nowrap;
      }

      ${s.id} courier-inbox-list-item-menu {
        z-index: 1;
        position: absolute;
        top: 8px;
        right: 8px;
        display: none;
        opacity: 0;
        transition: opacity 0.2s ease;
      }

      ${s.id} courier-inbox-list-item-menu.visible {
        opacity: 1;
      }

      /* Show menu on hover for non-mobile devices - CSS handles this reliably */
      @media (hover: hover) {
        ${s.id}.clickable:hover courier-inbox-list-item-menu {
          display: block;
        }
        ${s.id}.clickable:hover courier-inbox-list-item-menu.visible {
          display: block;
        }
        ${s.id}.clickable:hover .time {
          opacity: 0;
          transition: opacity 0.2s ease;
        }
      }

      ${s.id} .actions-container {
        display: flex;
        margin-top: 10px;
        flex-wrap: wrap;
        flex-direction: row;
        align-items: center;
        gap: 8px;
        display: none;
      }
    `}_setupHoverBehavior(){this._isMobile||(this.addEventListener("mouseenter",()=>{this._isLongPress=!1;let e=this._getMenuOptions();e.length>0&&this._menu&&(this._menu.setOptions(e),this._menu.show(),this._timeElement&&(this._timeElement.style.opacity="0"))}),this.addEventListener("mouseleave",()=>{this._menu&&this._menu.hide(),this._timeElement&&(this._timeElement.style.opacity="1")}))}_setupLongPressBehavior(){var e,t,i;let o=(i=(t=(e=this._theme.inbox)==null?void 0:e.list)==null?void 0:t.item)==null?void 0:i.menu;if(!o?.enabled)return;let n=o.longPress;this.addEventListener("touchstart",()=>{this._longPressTimeout=window.setTimeout(()=>{this._isLongPress=!0,this._showMenu(),this._message&&this.onItemLongPress&&(this.onItemLongPress(this._message),navigator.vibrate&&navigator.vibrate(n?.vibrationDuration??50)),setTimeout(()=>{this._hideMenu(),this._isLongPress=!1},n?.displayDuration??2e3)},650)},{passive:!0}),this.addEventListener("touchend",()=>{this._longPressTimeout&&(window.clearTimeout(this._longPressTimeout),this._longPressTimeout=null)})}_getMenuOptions(){var e,t,i,o,n,r,a,l,c,u,_,p,g,v,I,T;let C=(o=(i=(t=(e=this._theme.inbox)==null?void 0:e.list)==null?void 0:t.item)==null?void 0:i.menu)==null?void 0:o.item,S=[],x=!!((n=this._message)!=null&&n.archived);for(let $ of this._listItemActions)switch($.id){case"read_unread":S.push({id:(r=this._message)!=null&&r.read?"unread":"read",icon:{svg:(a=this._message)!=null&&a.read?$.unreadIconSVG??((l=C?.unread)==null?void 0:l.svg)??U.unread:$.readIconSVG??((c=C?.read)==null?void 0:c.svg)??U.read,color:(u=this._message)!=null&&u.read?(_=C?.unread)==null?void 0:_.color:((p=C?.read)==null?void 0:p.color)??"red"},onClick:()=>{this._message&&(this._message.read?D.shared.unreadMessage({message:this._message}):D.shared.readMessage({message:this._message}))}});break;case"archive_unarchive":S.push({id:x?"unarchive":"archive",icon:{svg:x?$.unarchiveIconSVG??((g=C?.unarchive)==null?void 0:g.svg)??U.unarchive:$.archiveIconSVG??((v=C?.archive)==null?void 0:v.svg)??U.archive,color:x?(I=C?.unarchive)==null?void 0:I.color:((T=C?.archive)==null?void 0:T.color)??"red"},onClick:()=>{this._message&&(x?D.shared.unarchiveMessage({message:this._message}):D.shared.archiveMessage({message:this._message}))}});break}return S}_showMenu(){var e,t,i;let o=(i=(t=(e=this._theme.inbox)==null?void 0:e.list)==null?void 0:t.item)==null?void 0:i.menu,n=this._getMenuOptions();n.length!==0&&o&&o.enabled&&this._menu&&this._timeElement&&(this._menu.setOptions(n),this._menu.show(),this._timeElement.style.opacity="0")}_hideMenu(){var e,t,i;let o=(i=(t=(e=this._theme.inbox)==null?void 0:e.list)==null?void 0:t.item)==null?void 0:i.menu;o&&o.enabled&&this._menu&&this._timeElement&&(this._menu.hide(),this._timeElement.style.opacity="1")}setMessage(e){this._message=e,this._updateContent()}setOnItemClick(e){this.onItemClick=e}setOnItemActionClick(e){this.onItemActionClick=e}setOnItemLongPress(e){this.onItemLongPress=e}setOnItemVisible(e){this.onItemVisible=e}_updateContent(){var e,t,i;if(!this._message){this._titleElement&&(this._titleElement.textContent=""),this._subtitleElement&&(this._subtitleElement.textContent="");return}if(this.classList.toggle("unread",!this._message.read),this._titleElement){let r=this._message.title||"Untitled Message";li(r)?this._titleElement.innerHTML=Ct(r):this._titleElement.innerHTML=Ct(Ec(r))}if(this._subtitleElement){let r=this._message.body??"",a=this._message.preview??"",c=r&&li(r)?r:a||r||"";li(c)?this._subtitleElement.innerHTML=Ct(c):this._subtitleElement.innerHTML=Ct(Ec(c))}this._timeElement&&(this._timeElement.textContent=Lu(this._message)),this._menu&&this._menu.setOptions(this._getMenuOptions());let o=this._message.actions&&this._message.actions.length>0;this._actionsContainer&&(this._actionsContainer.style.display=o?"flex":"none");let n=(i=(t=(e=this._theme.inbox)==null?void 0:e.list)==null?void 0:t.item)==null?void 0:i.actions;this._actionsContainer&&this._message.actions&&(this._actionsContainer.innerHTML="",this._message.actions.forEach(r=>{var a,l,c,u,_;let p=new fe({mode:this._themeManager.mode,text:r.content,variant:"secondary",backgroundColor:n?.backgroundColor,hoverBackgroundColor:n?.hoverBackgroundColor,activeBackgroundColor:n?.activeBackgroundColor,border:n?.border,borderRadius:n?.borderRadius,shadow:n?.shadow,fontFamily:(a=n?.font)==null?void 0:a.family,fontSize:(l=n?.font)==null?void 0:l.size,fontWeight:(c=n?.font)==null?void 0:c.weight,textColor:(u=n?.font)==null?void 0:u.color,onClick:()=>{this._message&&this.onItemActionClick&&this.onItemActionClick(this._message,r)}});(_=this._actionsContainer)==null||_.appendChild(p)}))}};z(Ie);var xt=class s extends N{constructor(e){super(),h(this,"_theme"),h(this,"_style"),this._theme=e}static get id(){return"courier-inbox-skeleton-list-item"}onComponentMounted(){this._style=q(s.id,s.getStyles(this._theme)),this.render()}onComponentUnmounted(){var e;(e=this._style)==null||e.remove()}render(){let e=new Le(this._theme),t=new Le(this._theme),i=new Le(this._theme);this.appendChild(e),this.appendChild(t),this.appendChild(i)}static getStyles(e){return`
      ${s.id} {
        display: flex;
        flex-direction: column;
        gap: 12px;
        padding: 16px 20px 16px 20px;
        width: 100%;
        box-sizing: border-box;
      }

      ${s.id} > *:first-child {
        width: 35%;
      }

      ${s.id} > *:nth-child(2) {
        width: 100%;
      }

      ${s.id} > *:nth-child(3) {
        width: 82%;
      }
    `}};z(xt);var Le=class s extends N{constructor(e){super(),h(this,"_theme"),h(this,"_style"),this._theme=e}static get id(){return"courier-skeleton-animated-row"}onComponentMounted(){this._style=q(s.id,s.getStyles(this._theme)),this.render()}onComponentUnmounted(){var e;(e=this._style)==null||e.remove()}render(){let e=document.createElement("div");e.className="skeleton-item",this.appendChild(e)}static getStyles(e){var t,i,o,n,r,a,l,c,u,_,p,g;let v=((o=(i=(t=e.inbox)==null?void 0:t.loading)==null?void 0:i.animation)==null?void 0:o.barColor)??"#000",I=v.length===4?`#${v[1]}${v[1]}${v[2]}${v[2]}${v[3]}${v[3]}`:v,T=parseInt(I.slice(1,3),16),C=parseInt(I.slice(3,5),16),S=parseInt(I.slice(5,7),16),x=`rgba(${T}, ${C}, ${S}, 0.8)`,$=`rgba(${T}, ${C}, ${S}, 0.4)`;return`
      ${s.id} {
        display: flex;
        height: 100%;
        width: 100%;
        align-items: flex-start;
        justify-content: flex-start;
      }

      ${s.id} .skeleton-item {
        height: ${((a=(r=(n=e.inbox)==null?void 0:n.loading)==null?void 0:r.animation)==null?void 0:a.barHeight)??"14px"};
        width: 100%;
        background: linear-gradient(
          90deg,
          ${x} 25%,
          ${$} 50%,
          ${x} 75%
        );
        background-size: 200% 100%;
        animation: ${s.id}-shimmer ${((u=(c=(l=e.inbox)==null?void 0:l.loading)==null?void 0:c.animation)==null?void 0:u.duration)??"2s"} ease-in-out infinite;
        border-radius: ${((g=(p=(_=e.inbox)==null?void 0:_.loading)==null?void 0:p.animation)==null?void 0:g.barBorderRadius)??"14px"};
      }

      @keyframes ${s.id}-shimmer {
        0% {
          background-position: 200% 0;
        }
        100% {
          background-position: -200% 0;
        }
      }
    `}};z(Le);var rt=class s extends ke{constructor(e){super(),h(this,"_theme"),h(this,"_style"),this._theme=e}static get id(){return"courier-inbox-skeleton-list"}onComponentMounted(){this._style=q(s.id,s.getStyles(this._theme))}onComponentUnmounted(){var e;(e=this._style)==null||e.remove()}defaultElement(){let e=document.createElement("div");e.className="list";for(let t=0;t<3;t++){let i=new xt(this._theme);e.appendChild(i)}return this.appendChild(e),e}static getStyles(e){var t,i,o,n;return`
      ${s.id} {
        display: flex;
        height: 100%;
        width: 100%;
        align-items: flex-start;
        justify-content: flex-start;
        overflow: hidden;
      }

      ${s.id} .list {
        display: flex;
        flex-direction: column;
        width: 100%;
        overflow: hidden;
      }

      ${s.id} .list > * {
        border-bottom: ${((i=(t=e.inbox)==null?void 0:t.loading)==null?void 0:i.divider)??"1px solid red"};
        opacity: 100%;
      }

      ${s.id} .list > *:nth-child(2) {
        border-bottom: ${((n=(o=e.inbox)==null?void 0:o.loading)==null?void 0:n.divider)??"1px solid red"};
        opacity: 88%;
      }

      ${s.id} .list > *:nth-child(3) {
        border-bottom: none;
        opacity: 50%;
      }
    `}};z(rt);var kt=class s extends N{constructor(e){super(),h(this,"_theme"),h(this,"_style"),h(this,"_skeletonLoadingList"),h(this,"_observer"),h(this,"_customItem"),h(this,"_onPaginationTrigger"),e&&(this._theme=e.theme,this._customItem=e.customItem,this._onPaginationTrigger=e.onPaginationTrigger)}static get id(){return"courier-inbox-pagination-list-item"}onComponentMounted(){if(this._style=q(s.id,s.getStyles(this._theme)),this._customItem)this.appendChild(this._customItem);else{let e=document.createElement("div");e.className="skeleton-container",this._skeletonLoadingList=new rt(this._theme),this._skeletonLoadingList.build(void 0),e.appendChild(this._skeletonLoadingList),this.appendChild(e)}this._observer=new IntersectionObserver(e=>{e.forEach(t=>{t.isIntersecting&&this._onPaginationTrigger()})}),this._observer.observe(this)}onComponentUnmounted(){var e,t;(e=this._observer)==null||e.disconnect(),(t=this._style)==null||t.remove()}static getStyles(e){return`
      ${s.id} {
        padding: 0;
        margin: 0;
        box-sizing: border-box;
      }

      ${s.id} .skeleton-container {
        height: 150%;
      }
    `}};z(kt);function Qu(s){return D.shared.readMessage({message:s})}function Xu(s){return D.shared.unreadMessage({message:s})}function eh(s){return D.shared.clickMessage({message:s})}function th(s){return D.shared.archiveMessage({message:s})}function Ru(s){D.shared.openMessage({message:s})}function yt(){return[{feedId:"inbox_feed",title:"Inbox",iconSVG:U.inbox,tabs:[{datasetId:"all_messages",title:"All Messages",filter:{}}]},{feedId:"archive_feed",title:"Archive",iconSVG:U.archive,tabs:[{datasetId:"archived_messages",title:"Archived Messages",filter:{archived:!0}}]}]}function Fu(){return[{id:"readAll"},{id:"archiveRead"},{id:"archiveAll"}]}function Bu(){return[{id:"read_unread"},{id:"archive_unarchive"}]}var wt=class s extends N{constructor(e){super(),h(this,"_themeSubscription"),h(this,"_messages",[]),h(this,"_datasetId",yt()[0].tabs[0].datasetId),h(this,"_isLoading",!0),h(this,"_error",null),h(this,"_canPaginate",!1),h(this,"_canClickListItems",!1),h(this,"_canLongPressListItems",!1),h(this,"_listItemActions",Ee.defaultListItemActions()),h(this,"_onMessageClick",null),h(this,"_onMessageActionClick",null),h(this,"_onMessageLongPress",null),h(this,"_onRefresh"),h(this,"_onPaginationTrigger"),h(this,"_listItemFactory"),h(this,"_paginationItemFactory"),h(this,"_loadingStateFactory"),h(this,"_emptyStateFactory"),h(this,"_errorStateFactory"),h(this,"_listStyles"),h(this,"_listItemStyles"),h(this,"_listItemMenuStyles"),h(this,"_errorContainer"),h(this,"_emptyContainer"),e&&(this._onRefresh=e.onRefresh,this._onPaginationTrigger=e.onPaginationTrigger,this._onMessageClick=e.onMessageClick,this._onMessageActionClick=e.onMessageActionClick,this._onMessageLongPress=e.onMessageLongPress,e.listItemActions&&(this._listItemActions=e.listItemActions),this._themeSubscription=e.themeManager.subscribe(t=>{this.refreshTheme()}))}static get id(){return"courier-inbox-list"}get messages(){return this._messages}get theme(){return this._themeSubscription.manager.getTheme()}onComponentMounted(){this._listStyles=q(s.id,s.getStyles(this.theme)),this._listItemStyles=q(Ie.id,Ie.getStyles(this.theme)),this._listItemMenuStyles=q(Te.id,Te.getStyles(this.theme)),this.render()}onComponentUnmounted(){var e,t,i;this._themeSubscription.unsubscribe(),(e=this._listStyles)==null||e.remove(),(t=this._listItemStyles)==null||t.remove(),(i=this._listItemMenuStyles)==null||i.remove()}setCanClickListItems(e){this._canClickListItems=e}setCanLongPressListItems(e){this._canLongPressListItems=e}setListItemActions(e){this._listItemActions=e,this.render()}static getStyles(e){var t;let i=(t=e.inbox)==null?void 0:t.list,o=i?.scrollbar;return`
      ${s.id} {
        flex: 1;
        width: 100%;
        background-color: ${i?.backgroundColor??"red"};
        scrollbar-width: ${o?.width??"thin"};
        scrollbar-color: ${o?.thumbColor??"rgba(0, 0, 0, 0.2)"} ${o?.trackBackgroundColor??"transparent"};
      }

      ${s.id} ul {
        list-style: none;
        padding: 0;
        margin: 0;
        height: 100%;
      }

      /* Webkit scrollbar styling - show thumb, hide track background, overlay above content */
      ${s.id}::-webkit-scrollbar {
        width: ${o?.width??"8px"};
        height: ${o?.height??"8px"};
      }

      ${s.id}::-webkit-scrollbar-track {
        background: ${o?.trackBackgroundColor??"transparent"};
      }

      ${s.id}::-webkit-scrollbar-thumb {
        background: ${o?.thumbColor??"rgba(0, 0, 0, 0.2)"};
        border-radius: ${o?.borderRadius??"4px"};
      }

      ${s.id}::-webkit-scrollbar-thumb:hover {
        background: ${o?.thumbHoverColor??o?.thumbColor??"rgba(0, 0, 0, 0.3)"};
      }
    `}setDataSet(e){this._messages=[...e.messages],this._canPaginate=!!e.canPaginate,this._error=null,this._isLoading=!1,this.render()}addPage(e){this._messages=[...this._messages,...e.messages],this._canPaginate=!!e.canPaginate,this._error=null,this._isLoading=!1,this.render()}addMessage(e,t=0){this._messages.splice(t,0,e),this.render()}removeMessage(e=0){this._messages.splice(e,1),this.render()}updateMessage(e,t=0){this._messages[t]=e,this.render()}selectDataset(e){this._datasetId=e,this._error=null,this._isLoading=!0,this.render()}setLoading(e){this._error=null,this._isLoading=e,this.render()}setError(e){this._error=e,this._isLoading=!1,this._messages=[],this.render()}setErrorNoClient(){this.setError(new Error("No user signed in"))}handleRetry(){this._onRefresh()}handleRefresh(){this._onRefresh()}refreshTheme(){this._listStyles&&(this._listStyles.textContent=s.getStyles(this.theme)),this._listItemStyles&&(this._listItemStyles.textContent=Ie.getStyles(this.theme)),this._listItemMenuStyles&&(this._listItemMenuStyles.textContent=Te.getStyles(this.theme)),this.refreshInfoStateThemes()}refreshInfoStateThemes(){var e,t;(e=this._emptyContainer)==null||e.updateStyles(this.errorProps),(t=this._emptyContainer)==null||t.updateStyles(this.emptyProps)}get errorProps(){var e,t,i,o,n,r,a,l,c,u,_,p,g,v,I,T,C,S,x,$,F,k,R,b,w,M;let L=(e=this.theme.inbox)==null?void 0:e.error,K=this._themeSubscription.manager.mode;return{title:{text:((t=L?.title)==null?void 0:t.text)??((i=this._error)==null?void 0:i.message),textColor:(n=(o=L?.title)==null?void 0:o.font)==null?void 0:n.color,fontFamily:(a=(r=L?.title)==null?void 0:r.font)==null?void 0:a.family,fontSize:(c=(l=L?.title)==null?void 0:l.font)==null?void 0:c.size,fontWeight:(_=(u=L?.title)==null?void 0:u.font)==null?void 0:_.weight},button:{mode:K,text:(p=L?.button)==null?void 0:p.text,backgroundColor:(g=L?.button)==null?void 0:g.backgroundColor,hoverBackgroundColor:(v=L?.button)==null?void 0:v.hoverBackgroundColor,activeBackgroundColor:(I=L?.button)==null?void 0:I.activeBackgroundColor,textColor:(C=(T=L?.button)==null?void 0:T.font)==null?void 0:C.color,fontFamily:(x=(S=L?.button)==null?void 0:S.font)==null?void 0:x.family,fontSize:(F=($=L?.button)==null?void 0:$.font)==null?void 0:F.size,fontWeight:(R=(k=L?.button)==null?void 0:k.font)==null?void 0:R.weight,shadow:(b=L?.button)==null?void 0:b.shadow,border:(w=L?.button)==null?void 0:w.border,borderRadius:(M=L?.button)==null?void 0:M.borderRadius,onClick:()=>this.handleRetry()}}}get emptyProps(){var e,t,i,o,n,r,a,l,c,u,_,p,g,v,I,T,C,S,x,$,F,k,R,b,w;let M=(e=this.theme.inbox)==null?void 0:e.empty,L=this._themeSubscription.manager.mode;return{title:{text:((t=M?.title)==null?void 0:t.text)??"No Messages",textColor:(o=(i=M?.title)==null?void 0:i.font)==null?void 0:o.color,fontFamily:(r=(n=M?.title)==null?void 0:n.font)==null?void 0:r.family,fontSize:(l=(a=M?.title)==null?void 0:a.font)==null?void 0:l.size,fontWeight:(u=(c=M?.title)==null?void 0:c.font)==null?void 0:u.weight},button:{mode:L,text:(_=M?.button)==null?void 0:_.text,backgroundColor:(p=M?.button)==null?void 0:p.backgroundColor,hoverBackgroundColor:(g=M?.button)==null?void 0:g.hoverBackgroundColor,activeBackgroundColor:(v=M?.button)==null?void 0:v.activeBackgroundColor,textColor:(T=(I=M?.button)==null?void 0:I.font)==null?void 0:T.color,fontFamily:(S=(C=M?.button)==null?void 0:C.font)==null?void 0:S.family,fontSize:($=(x=M?.button)==null?void 0:x.font)==null?void 0:$.size,fontWeight:(k=(F=M?.button)==null?void 0:F.font)==null?void 0:k.weight,shadow:(R=M?.button)==null?void 0:R.shadow,border:(b=M?.button)==null?void 0:b.border,borderRadius:(w=M?.button)==null?void 0:w.borderRadius,onClick:()=>this.handleRefresh()}}}render(){for(var e,t,i,o;this.firstChild;)this.removeChild(this.firstChild),this._errorContainer=void 0,this._emptyContainer=void 0;if(this.refreshTheme(),this._error){this._errorContainer=new Ce(this.errorProps),this._errorContainer.build((e=this._errorStateFactory)==null?void 0:e.call(this,{datasetId:this._datasetId,error:this._error})),this.appendChild(this._errorContainer);return}if(this._isLoading){let r=new rt(this.theme);r.build((t=this._loadingStateFactory)==null?void 0:t.call(this,{datasetId:this._datasetId})),this.appendChild(r);return}if(this._messages.length===0){this._emptyContainer=new Ce(this.emptyProps),this._emptyContainer.build((i=this._emptyStateFactory)==null?void 0:i.call(this,{datasetId:this._datasetId})),this.appendChild(this._emptyContainer);return}let n=document.createElement("ul");if(this.appendChild(n),this._messages.forEach((r,a)=>{if(this._listItemFactory){n.appendChild(this._listItemFactory({message:r,index:a}));return}let l=new Ie(this._themeSubscription.manager,this._canClickListItems,this._canLongPressListItems,this._listItemActions);l.setMessage(r),l.setOnItemClick(c=>{var u;return(u=this._onMessageClick)==null?void 0:u.call(this,c,a)}),l.setOnItemActionClick((c,u)=>{var _;return(_=this._onMessageActionClick)==null?void 0:_.call(this,c,u,a)}),l.setOnItemLongPress(c=>{var u;return(u=this._onMessageLongPress)==null?void 0:u.call(this,c,a)}),l.setOnItemVisible(c=>this.openVisibleMessage(c)),n.appendChild(l)}),this._canPaginate){let r=new kt({theme:this.theme,customItem:(o=this._paginationItemFactory)==null?void 0:o.call(this,{datasetId:this._datasetId}),onPaginationTrigger:()=>{var a;return(a=this._onPaginationTrigger)==null?void 0:a.call(this,this._datasetId)}});n.appendChild(r)}}openVisibleMessage(e){Ru(e)}setLoadingStateFactory(e){this._loadingStateFactory=e,this.render()}setEmptyStateFactory(e){this._emptyStateFactory=e,this.render()}setErrorStateFactory(e){this._errorStateFactory=e,this.render()}setListItemFactory(e){this._listItemFactory=e,this.render()}setPaginationItemFactory(e){this._paginationItemFactory=e,this.render()}scrollToTop(e=!0){this.scrollTo({top:0,behavior:e?"smooth":"instant"})}};z(wt);var at=class s extends N{constructor(e){super(),h(this,"_themeSubscription"),h(this,"_location"),h(this,"_count",0),h(this,"_style"),h(this,"_shadowRoot"),h(this,"_container"),this._location=e.location,this._themeSubscription=e.themeBus.subscribe(t=>{this.refreshTheme()})}static get id(){return"courier-unread-count-badge"}get theme(){return this._themeSubscription.manager.getTheme()}onComponentMounted(){this.attachElements(),this.setActive(!0),this.updateBadge()}attachElements(){this._shadowRoot=this.attachShadow({mode:"closed"}),this._container=document.createElement("div"),this._container.className="badge-container",this._style=document.createElement("style"),this._style.textContent=this.getStyles(),this._shadowRoot.appendChild(this._style),this._shadowRoot.appendChild(this._container)}onComponentUnmounted(){this._themeSubscription.unsubscribe()}static getThemePath(e,t,i){var o,n,r,a,l,c,u,_;if(t==="tab"){let p=(n=(o=e.inbox)==null?void 0:o.header)==null?void 0:n.tabs;return i?(r=p?.selected)==null?void 0:r.unreadIndicator:(a=p?.default)==null?void 0:a.unreadIndicator}else return(_=(u=(c=(l=e.inbox)==null?void 0:l.header)==null?void 0:c.feeds)==null?void 0:u.button)==null?void 0:_.unreadCountIndicator}static getStyles(e,t="feed"){var i,o,n,r,a,l,c,u,_,p,g,v,I,T,C,S,x,$,F,k;let R=s.getThemePath(e,t,!0),b=s.getThemePath(e,t,!1),w=(r=(n=(o=(i=e.inbox)==null?void 0:i.header)==null?void 0:o.feeds)==null?void 0:n.button)==null?void 0:r.unreadCountIndicator;return`
      :host {
        display: inline-block;
      }

      .badge-container {
        display: none;
        pointer-events: none;
      }

      :host(.active) .badge-container {
        display: inline-block;
        background-color: ${R?.backgroundColor??w?.backgroundColor};
        color: ${((a=R?.font)==null?void 0:a.color)??((l=w?.font)==null?void 0:l.color)};
        border-radius: ${R?.borderRadius??w?.borderRadius};
        font-size: ${((c=R?.font)==null?void 0:c.size)??((u=w?.font)==null?void 0:u.size)};
        font-family: ${((_=R?.font)==null?void 0:_.family)??((p=w?.font)==null?void 0:p.family)??"inherit"};
        font-weight: ${((g=R?.font)==null?void 0:g.weight)??((v=w?.font)==null?void 0:v.weight)??"inherit"};
        padding: ${R?.padding??w?.padding};
      }

      :host(.inactive) .badge-container {
        display: inline-block;
        background-color: ${b?.backgroundColor??w?.backgroundColor};
        color: ${((I=b?.font)==null?void 0:I.color)??((T=w?.font)==null?void 0:T.color)};
        border-radius: ${b?.borderRadius??w?.borderRadius};
        font-size: ${((C=b?.font)==null?void 0:C.size)??((S=w?.font)==null?void 0:S.size)};
        font-family: ${((x=b?.font)==null?void 0:x.family)??(($=w?.font)==null?void 0:$.family)??"inherit"};
        font-weight: ${((F=b?.font)==null?void 0:F.weight)??((k=w?.font)==null?void 0:k.weight)??"inherit"};
        padding: ${b?.padding??w?.padding};
      }
    `}getStyles(){return s.getStyles(this.theme,this._location)}setCount(e){this._count=e,this.updateBadge()}setActive(e){this.className=e?"active":"inactive",this._style&&(this._style.textContent=this.getStyles()),this.updateBadge()}refreshTheme(){this._style&&(this._style.textContent=this.getStyles()),this.updateBadge()}updateBadge(){this._container&&(this._count>0?(this.style.display="inline-block",this._container.textContent=this._count>99?"99+":this._count.toString()):(this.style.display="none",this._container.textContent=""))}};z(at);var It=class s extends N{constructor(e,t){super(),h(this,"_themeSubscription"),h(this,"_feeds"),h(this,"_selectedFeed"),h(this,"_style"),h(this,"_iconElement"),h(this,"_titleElement"),h(this,"_switchIconElement"),h(this,"_unreadBadge"),this._feeds=t,this._themeSubscription=e.subscribe(i=>{this.refreshTheme()})}static get id(){return"courier-inbox-header-title"}get selectedFeed(){return this._selectedFeed}get theme(){return this._themeSubscription.manager.getTheme()}getStyles(e){var t,i,o,n,r,a,l,c,u,_,p,g,v,I,T,C,S,x,$,F,k,R,b,w,M,L,K,Z,O,Q,X,te;let ie=this._feeds.length>1,ne=ie?`${s.id}:hover {
        background: ${((n=(o=(i=(t=e.inbox)==null?void 0:t.header)==null?void 0:i.feeds)==null?void 0:o.button)==null?void 0:n.hoverBackgroundColor)??"red"};
      }`:"",se=ie?`${s.id}:active {
        background: ${((c=(l=(a=(r=e.inbox)==null?void 0:r.header)==null?void 0:a.feeds)==null?void 0:l.button)==null?void 0:c.activeBackgroundColor)??"red"};
      }`:"";return`
      ${s.id} {
        display: flex;
        align-items: center;
        gap: 8px;
        position: relative;
        transition: ${((g=(p=(_=(u=e.inbox)==null?void 0:u.header)==null?void 0:_.feeds)==null?void 0:p.button)==null?void 0:g.transition)??"all 0.2s ease"};
        border-radius: 6px;
        padding-top: 4px;
        padding-bottom: 4px;
        padding-left: 4px;
        padding-right: 8px;
      }

      ${ne}

      ${se}

      ${s.id} courier-icon {
        display: flex;
        align-items: center;
      }

      ${s.id} .title-container {
        display: flex;
        flex-direction: row;
        align-items: center;
        gap: 0px;
      }

      ${s.id} .title-container h2 {
        margin: 0;
        font-family: ${((S=(C=(T=(I=(v=e.inbox)==null?void 0:v.header)==null?void 0:I.feeds)==null?void 0:T.button)==null?void 0:C.font)==null?void 0:S.family)??"inherit"};
        font-size: ${((R=(k=(F=($=(x=e.inbox)==null?void 0:x.header)==null?void 0:$.feeds)==null?void 0:F.button)==null?void 0:k.font)==null?void 0:R.size)??"16px"};
        font-weight: ${((K=(L=(M=(w=(b=e.inbox)==null?void 0:b.header)==null?void 0:w.feeds)==null?void 0:M.button)==null?void 0:L.font)==null?void 0:K.weight)??"500"};
        color: ${((te=(X=(Q=(O=(Z=e.inbox)==null?void 0:Z.header)==null?void 0:O.feeds)==null?void 0:Q.button)==null?void 0:X.font)==null?void 0:te.color)??"red"};
      }

    `}onComponentMounted(){this.render()}onComponentUnmounted(){var e;this._themeSubscription.unsubscribe(),(e=this._style)==null||e.remove()}render(){var e,t,i,o;this._style=q(s.id,this.getStyles(this.theme)),this._iconElement=new ee,this.appendChild(this._iconElement);let n=document.createElement("div");n.className="title-container",this._titleElement=document.createElement("h2"),n.appendChild(this._titleElement);let r=(o=(i=(t=(e=this.theme.inbox)==null?void 0:e.header)==null?void 0:t.feeds)==null?void 0:i.button)==null?void 0:o.changeFeedIcon;this._switchIconElement=new ee(r?.color??"red",r?.svg??U.chevronDown),this._switchIconElement.style.display=this._feeds.length>1?"flex":"none",n.appendChild(this._switchIconElement),this.appendChild(n),this._unreadBadge=new at({themeBus:this._themeSubscription.manager,location:"feed"}),this.appendChild(this._unreadBadge),this.refreshTheme()}setUnreadCount(e){var t;(t=this._unreadBadge)==null||t.setCount(e)}setFeeds(e){this._feeds=e,this._switchIconElement&&(this._switchIconElement.style.display=this._feeds.length>1?"flex":"none"),this.refreshTheme()}setSelectedFeed(e){this._selectedFeed=this._feeds.find(t=>t.feedId===e),this.refreshSelectedFeed()}refreshTheme(){this._style&&(this._style.textContent=this.getStyles(this.theme)),this.refreshSelectedFeed(),this.refreshSwitchIcon(),this.refreshUnreadBadge()}refreshSelectedFeed(){var e,t,i,o,n,r;this._selectedFeed&&((e=this._iconElement)==null||e.updateSVG(this._selectedFeed.iconSVG??U.inbox),(r=this._iconElement)==null||r.updateColor(((n=(o=(i=(t=this.theme.inbox)==null?void 0:t.header)==null?void 0:i.feeds)==null?void 0:o.button)==null?void 0:n.selectedFeedIconColor)??"red"),this._titleElement&&(this._titleElement.textContent=this._selectedFeed.title))}refreshSwitchIcon(){var e,t,i,o;if(this._switchIconElement){let n=(o=(i=(t=(e=this.theme.inbox)==null?void 0:e.header)==null?void 0:t.feeds)==null?void 0:i.button)==null?void 0:o.changeFeedIcon;this._switchIconElement.updateSVG(n?.svg??U.chevronDown),this._switchIconElement.updateColor(n?.color??"red")}}refreshUnreadBadge(){this._unreadBadge&&this._unreadBadge.refreshTheme()}};z(It);var Tt=class s extends N{constructor(e){super(),h(this,"_themeManager"),h(this,"_themeSubscription"),h(this,"_selectedTabId"),h(this,"_tabs",[]),h(this,"_onTabClick"),h(this,"_onTabReselected"),h(this,"_tabBadges",new Map),h(this,"_style"),this._themeManager=e.themeManager,this._onTabClick=e.onTabClick,this._onTabReselected=e.onTabReselected,this._themeSubscription=e.themeManager.subscribe(t=>{this.refreshTheme()})}static get id(){return"courier-inbox-tabs"}get theme(){return this._themeSubscription.manager.getTheme()}onComponentMounted(){this._style=q(s.id,s.getStyles(this.theme)),this.render()}onComponentUnmounted(){var e;this._themeSubscription.unsubscribe(),(e=this._style)==null||e.remove()}render(){this.innerHTML="";let e=document.createElement("div");e.className="tab-container";for(let t of this._tabs){let i=this.createTab(t);e.appendChild(i)}this.appendChild(e),this.refreshTheme()}static getStyles(e){var t,i,o,n,r,a,l,c,u,_,p,g,v,I,T,C,S,x,$,F;let k=(i=(t=e.inbox)==null?void 0:t.header)==null?void 0:i.tabs,R=b=>{if(!b)return"";if(typeof b=="string")return`border-radius: ${b};`;let w=[];return b.topLeft?w.push(b.topLeft):w.push("0"),b.topRight?w.push(b.topRight):w.push("0"),b.bottomRight?w.push(b.bottomRight):w.push("0"),b.bottomLeft?w.push(b.bottomLeft):w.push("0"),`border-radius: ${w.join(" ")};`};return`
      ${s.id} {
        position: relative;
        width: 100%;
        max-width: 100%;
        min-width: 0;
        margin-top: -5px;
        overflow-x: auto;
        scrollbar-width: none; /* Firefox */
        -ms-overflow-style: none; /* IE and Edge */
        height: 41px;
      }

      ${s.id}::-webkit-scrollbar {
        display: none;
      }

      ${s.id} .tab-container {
        display: flex;
        flex-direction: row;
        gap: 4px;
        padding: 0 10px;
        width: fit-content;
        height: 100%;
      }

      ${s.id} .tab-item {
        position: relative;
        display: flex;
        align-items: center;
        cursor: pointer;
        transition: ${k?.transition??"all 0.2s ease"};
        user-select: none;
        padding: 0 10px;
        flex-shrink: 0;
        height: 100%;
        ${R(k?.borderRadius)}
      }

      ${s.id} .tab {
        position: relative;
        display: flex;
        align-items: center;
        gap: 8px;
        border-bottom: ${((o=k?.default)==null?void 0:o.indicatorHeight)??"1px"} solid ${((n=k?.default)==null?void 0:n.indicatorColor)??"transparent"};
        height: 40px;
        min-width: 40px;
        justify-content: center;
        position: relative;
      }

      ${s.id} .tab-item:hover {
        background-color: ${((r=k?.default)==null?void 0:r.hoverBackgroundColor)??"transparent"};
      }

      ${s.id} .tab-item:active {
        background-color: ${((a=k?.default)==null?void 0:a.activeBackgroundColor)??"transparent"};
      }

      ${s.id} .tab.selected {
        border-bottom: ${((l=k?.selected)==null?void 0:l.indicatorHeight)??"1px"} solid ${((c=k?.selected)==null?void 0:c.indicatorColor)??"transparent"};
      }

      ${s.id} .tab-item:hover.selected {
        background-color: ${((u=k?.selected)==null?void 0:u.hoverBackgroundColor)??"transparent"};
      }

      ${s.id} .tab-item:active.selected {
        background-color: ${((_=k?.selected)==null?void 0:_.activeBackgroundColor)??"transparent"};
      }

      ${s.id} .tab-label {
        font-size: ${((g=(p=k?.default)==null?void 0:p.font)==null?void 0:g.size)??"14px"};
        font-family: ${((I=(v=k?.default)==null?void 0:v.font)==null?void 0:I.family)??"inherit"};
        font-weight: ${((C=(T=k?.default)==null?void 0:T.font)==null?void 0:C.weight)??"inherit"};
        color: ${((x=(S=k?.default)==null?void 0:S.font)==null?void 0:x.color)??"red"};
        user-select: none;
        white-space: nowrap;
      }

      ${s.id} .tab.selected .tab-label {
        color: ${((F=($=k?.selected)==null?void 0:$.font)==null?void 0:F.color)??"red"};
      }
    `}setTabs(e){this._tabs=e,this._tabBadges.clear(),this.render()}setSelectedTab(e){this._selectedTabId=e,this.reloadTabs(),this.updateBadgeStates()}updateTabUnreadCount(e,t){let i=this._tabBadges.get(e);i&&i.setCount(t)}scrollToStart(e=!0){e?this.scrollTo({left:0,behavior:"smooth"}):this.scrollLeft=0}refreshTheme(){this._style&&(this._style.textContent=s.getStyles(this.theme))}reloadTabs(){let e=this.querySelector(".tab-container");if(e){for(let t of Array.from(e.children))if(t instanceof HTMLElement&&t.classList.contains("tab-item")){let i=t.getAttribute("data-tab-id"),o=t.querySelector(".tab");o instanceof HTMLElement&&(i===this._selectedTabId?o.classList.add("selected"):o.classList.remove("selected"))}}}updateBadgeStates(){for(let[e,t]of this._tabBadges)t.setActive(e===this._selectedTabId)}createTab(e){let t=document.createElement("div");t.className="tab-item",t.setAttribute("data-tab-id",e.datasetId);let i=document.createElement("div");i.className="tab",e.datasetId===this._selectedTabId&&i.classList.add("selected");let o=document.createElement("div");o.className="tab-label",o.innerText=e.title;let n=new at({themeBus:this._themeManager,location:"tab"});return this._tabBadges.set(e.datasetId,n),i.appendChild(o),i.appendChild(n),t.appendChild(i),t.addEventListener("click",()=>{e.datasetId===this._selectedTabId?this._onTabReselected(e):this._onTabClick(e)}),t}};z(Tt);var oe=class extends N{constructor(e){super(),h(this,"_option"),h(this,"_isSelectedable"),h(this,"_isSelected"),h(this,"_theme"),h(this,"_content"),h(this,"_itemIcon"),h(this,"_title"),h(this,"_selectionIcon"),this._option=e.option,this._isSelected=e.isSelected,this._isSelectedable=e.selectable,this._theme=e.themeManager}static get id(){return"courier-inbox-option-menu-item"}onComponentMounted(){this._content=document.createElement("div"),this._content.className="menu-item",this._itemIcon=new ee(this._option.icon.svg??U.inbox),this._itemIcon.setAttribute("size","16"),this._title=document.createElement("p"),this._title.textContent=this._option.text;let e=document.createElement("div");e.className="spacer",this._selectionIcon=new ee(U.check),this._selectionIcon.classList.add("check-icon"),this._content.appendChild(this._itemIcon),this._content.appendChild(this._title),this._content.appendChild(e),this._isSelectedable&&this._content.appendChild(this._selectionIcon),this.appendChild(this._content),this.updateSelectionState(),this.refreshTheme()}refreshTheme(){var e,t,i,o,n,r,a,l,c,u,_,p,g,v,I,T,C,S;this._title&&(this._title.textContent=this._option.text??"Missing Text");let x=this._theme.getTheme();(a=this._selectionIcon)==null||a.updateColor(((r=(n=(o=(i=(t=(e=x.inbox)==null?void 0:e.header)==null?void 0:t.feeds)==null?void 0:i.menu)==null?void 0:o.list)==null?void 0:n.selectedIcon)==null?void 0:r.color)??"red"),(v=this._selectionIcon)==null||v.updateSVG(((g=(p=(_=(u=(c=(l=x.inbox)==null?void 0:l.header)==null?void 0:c.feeds)==null?void 0:u.menu)==null?void 0:_.list)==null?void 0:p.selectedIcon)==null?void 0:g.svg)??U.check),(T=this._itemIcon)==null||T.updateColor(((I=this._option.icon)==null?void 0:I.color)??"red"),(S=this._itemIcon)==null||S.updateSVG(((C=this._option.icon)==null?void 0:C.svg)??U.inbox)}setSelected(e){this._isSelected=e,this.updateSelectionState()}updateSelectionState(){this._selectionIcon&&(this._selectionIcon.style.display=this._isSelected?"block":"none")}};z(oe);var lt=class extends N{constructor(e,t,i,o,n){super(),h(this,"_themeSubscription"),h(this,"_selectedIndex",0),h(this,"_options"),h(this,"_selectable"),h(this,"_onMenuOpen"),h(this,"_isOpen",!1),h(this,"_menuType"),h(this,"_style"),h(this,"_shadowRoot"),h(this,"_container"),this._selectable=t,this._options=i,this._onMenuOpen=n,this._menuType=o,this._themeSubscription=e.subscribe(r=>{this.refreshTheme()})}static get id(){return"courier-inbox-option-menu"}onComponentMounted(){this.attachElements(),document.addEventListener("click",this.handleOutsideClick.bind(this)),this.refreshTheme()}onComponentUnmounted(){this._themeSubscription.unsubscribe()}attachElements(){this._shadowRoot=this.attachShadow({mode:"closed"}),this._container=document.createElement("div"),this._container.className="menu-container",this._style=document.createElement("style"),this._style.textContent=this.getStyles(),this._shadowRoot.appendChild(this._style),this._shadowRoot.appendChild(this._container)}getStyles(){var e,t,i,o,n,r,a,l,c,u,_,p,g,v,I,T,C,S,x,$,F,k,R,b,w,M,L;let K=this._themeSubscription.manager.getTheme(),Z=this._menuType==="feed"?(o=(i=(t=(e=K.inbox)==null?void 0:e.header)==null?void 0:t.feeds)==null?void 0:i.menu)==null?void 0:o.animation:(a=(r=(n=K.inbox)==null?void 0:n.header)==null?void 0:r.actions)==null?void 0:a.animation,O=this._menuType==="feed"?(u=(c=(l=K.inbox)==null?void 0:l.header)==null?void 0:c.feeds)==null?void 0:u.menu:((g=(p=(_=K.inbox)==null?void 0:_.header)==null?void 0:p.actions)==null?void 0:g.menu)??((T=(I=(v=K.inbox)==null?void 0:v.header)==null?void 0:I.feeds)==null?void 0:T.menu),Q=Z?.initialTransform??"translate3d(0, 0, 0)",X=Z?.visibleTransform??"translate3d(0, 0, 0)";return`
      :host {
        position: absolute;
        top: 42px;
        z-index: 1000;
        min-width: 200px;
        user-select: none;
        opacity: 0;
        pointer-events: none;
        transition: ${Z?.transition??"all 0.2s ease"};
        transform: ${Q};
        will-change: transform, opacity;
        display: none;
      }

      :host(.displayed) {
        display: block;
      }

      :host(.visible) {
        opacity: 1;
        pointer-events: auto;
        transform: ${X};
      }

      .menu-container {
        display: flex;
        flex-direction: column;
        border-radius: ${O?.borderRadius??"6px"};
        border: ${O?.border??"1px solid red"};
        background: ${O?.backgroundColor??"red"};
        box-shadow: ${O?.shadow??"0 4px 12px 0 red"};
        overflow: hidden;
        padding: 4px 0;
      }

      courier-inbox-option-menu-item {
        border-bottom: ${((C=O?.list)==null?void 0:C.divider)??"none"};
      }

      courier-inbox-option-menu-item:last-child {
        border-bottom: none;
      }

      ${oe.id} {
        display: flex;
        flex-direction: row;
        padding: 6px 12px;
        cursor: pointer;
      }

      ${oe.id}:hover {
        background-color: ${((S=O?.list)==null?void 0:S.hoverBackgroundColor)??"red"};
      }

      ${oe.id}:active {
        background-color: ${((x=O?.list)==null?void 0:x.activeBackgroundColor)??"red"};
      }

      ${oe.id} .menu-item {
        display: flex;
        align-items: center;
        width: 100%;
        gap: 12px;
      }

      ${oe.id} .spacer {
        flex: 1;
      }

      ${oe.id} p {
        margin: 0;
        font-family: ${((F=($=O?.list)==null?void 0:$.font)==null?void 0:F.family)??"inherit"};
        font-weight: ${((R=(k=O?.list)==null?void 0:k.font)==null?void 0:R.weight)??"inherit"};
        font-size: ${((w=(b=O?.list)==null?void 0:b.font)==null?void 0:w.size)??"14px"};
        color: ${((L=(M=O?.list)==null?void 0:M.font)==null?void 0:L.color)??"red"};
        white-space: nowrap;
      }

      ${oe.id} .check-icon {
        display: block;
      }
    `}setPosition(e){this.style.left=e.left??"auto",this.style.right=e.right??"auto",this.style.top=e.top??"auto"}refreshTheme(){this._style&&(this._style.textContent=this.getStyles()),this.refreshMenuItems()}setOptions(e){this._options=e,this.refreshMenuItems()}refreshMenuItems(){if(!this._container)return;let e=this._container;e.innerHTML="",this._options.forEach((t,i)=>{let o=new oe({option:t,selectable:this._selectable,isSelected:this._selectedIndex===i,themeManager:this._themeSubscription.manager});o.addEventListener("click",()=>{this._selectable&&this.selectionItemAtIndex(i),t.onClick(t),this.closeMenu()}),e.appendChild(o)})}toggleMenu(){var e;this._isOpen=!this._isOpen,this._isOpen?(this.showMenu(),(e=this._onMenuOpen)==null||e.call(this)):this.hideMenu()}showMenu(){this.classList.remove("visible"),this.classList.add("displayed"),requestAnimationFrame(()=>{requestAnimationFrame(()=>{this.classList.add("visible")})})}hideMenu(){if(this.classList.remove("visible"),!window.getComputedStyle(this).transitionDuration.split(",").map(n=>parseFloat(n)||0).some(n=>n>0)){this.classList.remove("displayed");return}let o=n=>{n.target===this&&(this.classList.contains("visible")||(this.classList.remove("displayed"),this.removeEventListener("transitionend",o)))};this.addEventListener("transitionend",o)}closeMenu(){this._isOpen=!1,this.hideMenu()}handleOutsideClick(e){let t=e.target;this.contains(t)||this.closeMenu()}selectionItemAtIndex(e){!this._selectable||!this._container||(this._selectedIndex=e,this._options.forEach((t,i)=>{var o;let n=(o=this._container)==null?void 0:o.children[i];n&&n.setSelected&&n.setSelected(i===e)}))}};z(lt);var Et=class s extends ke{constructor(e){super(),h(this,"_themeSubscription"),h(this,"_feeds",[]),h(this,"_currentFeedId"),h(this,"_actions",Ee.defaultActions()),h(this,"_feedButton"),h(this,"_feedMenu"),h(this,"_actionMenuButton"),h(this,"_actionMenu"),h(this,"tabs"),h(this,"_style"),h(this,"_feedButtonClickHandler"),h(this,"_onFeedChange"),h(this,"_onFeedReselected"),h(this,"_onTabChange"),h(this,"_onTabReselected"),e&&(this._themeSubscription=e.themeManager.subscribe(t=>{this.refreshTheme()}),e.actions&&(this._actions=e.actions),this._onFeedChange=e.onFeedChange,this._onFeedReselected=e.onFeedReselected,this._onTabChange=e.onTabChange,this._onTabReselected=e.onTabReselected)}static get id(){return"courier-inbox-header"}get theme(){return this._themeSubscription.manager.getTheme()}get showTabs(){var e;let t=this._feeds.find(i=>i.feedId===this._currentFeedId);return(((e=t?.tabs)==null?void 0:e.length)??0)>1}onComponentMounted(){this._style?this._style.textContent=s.getStyles(this.theme):this._style=q(s.id,s.getStyles(this.theme))}onComponentUmounted(){var e;this._themeSubscription.unsubscribe(),(e=this._style)==null||e.remove()}getActionOptions(){var e,t,i,o,n,r,a,l,c,u,_,p,g,v,I,T,C;let x=(t=(e=this._themeSubscription.manager.getTheme().inbox)==null?void 0:e.header)==null?void 0:t.actions,$=[];for(let F of this._actions)switch(F.id){case"readAll":$.push({id:"make_all_read",text:F.text??((i=x?.markAllRead)==null?void 0:i.text)??"Mark All as Read",icon:{color:((n=(o=x?.markAllRead)==null?void 0:o.icon)==null?void 0:n.color)??"red",svg:F.iconSVG??((a=(r=x?.markAllRead)==null?void 0:r.icon)==null?void 0:a.svg)??U.read},onClick:k=>{D.shared.readAllMessages()}});break;case"archiveAll":$.push({id:"archive_all",text:F.text??((l=x?.archiveAll)==null?void 0:l.text)??"Archive All",icon:{color:((u=(c=x?.archiveAll)==null?void 0:c.icon)==null?void 0:u.color)??"red",svg:F.iconSVG??((p=(_=x?.archiveAll)==null?void 0:_.icon)==null?void 0:p.svg)??U.archive},onClick:k=>{D.shared.archiveAllMessages()}});break;case"archiveRead":$.push({id:"archive_read",text:F.text??((g=x?.archiveRead)==null?void 0:g.text)??"Archive Read",icon:{color:((I=(v=x?.archiveRead)==null?void 0:v.icon)==null?void 0:I.color)??"red",svg:F.iconSVG??((C=(T=x?.archiveRead)==null?void 0:T.icon)==null?void 0:C.svg)??U.archiveRead},onClick:k=>{D.shared.archiveReadMessages()}});break}return $}refreshTheme(){var e,t;this._style?this._style.textContent=s.getStyles(this.theme):this._style=q(s.id,s.getStyles(this.theme)),this.refreshActionMenuButton(),(e=this._actionMenu)==null||e.setOptions(this.getActionOptions()),(t=this._feedMenu)==null||t.setOptions(this.getFeedMenuOptions()),this._actionMenuButton&&(this._actionMenuButton.style.display=this._actions.length>0?"":"none"),this._actionMenu&&(this._actionMenu.style.display=this._actions.length>0?"":"none")}getFeedMenuOptions(){return this._feeds.map((e,t)=>{var i,o,n,r;return{id:e.feedId,text:e.title,icon:{color:((r=(n=(o=(i=this.theme.inbox)==null?void 0:i.header)==null?void 0:o.feeds)==null?void 0:n.button)==null?void 0:r.selectedFeedIconColor)??"red",svg:e.iconSVG??U.inbox},onClick:a=>{e.feedId===this._currentFeedId?this._onFeedReselected(e):this._onFeedChange(e)}}})}render(e){let t=e.feeds.find(n=>n.isSelected),i=t?.tabs.find(n=>n.isSelected),o=(t?.tabs.length??0)>1;this._feedButton&&(this._feedButton.setSelectedFeed(t?.feedId??""),this._feedButton.setUnreadCount(o?0:i?.unreadCount??0),this.updateFeedButtonInteraction()),this.tabs&&(this.tabs.style.display=o?"flex":"none",this.tabs.setSelectedTab(i?.datasetId??""),this.tabs.updateTabUnreadCount(i?.datasetId??"",i?.unreadCount??0))}build(e){super.build(e),this.refreshTheme()}defaultElement(){this._feedButton=new It(this._themeSubscription.manager,this._feeds),this._feedMenu=new lt(this._themeSubscription.manager,!0,this.getFeedMenuOptions(),"feed"),this._feedMenu.setPosition({left:"12px",top:"51px"}),this._feedButtonClickHandler=n=>{var r,a;n.stopPropagation(),(r=this._feedMenu)==null||r.toggleMenu(),(a=this._actionMenu)==null||a.closeMenu()},this.updateFeedButtonInteraction(),this._actionMenu=new lt(this._themeSubscription.manager,!1,this.getActionOptions(),"action"),this._actionMenu.setPosition({right:"12px",top:"51px"}),this._actionMenuButton=new we(U.overflow),this.refreshActionMenuButton(),this._actionMenuButton.addEventListener("click",n=>{var r,a;n.stopPropagation(),(r=this._actionMenu)==null||r.toggleMenu(),(a=this._feedMenu)==null||a.closeMenu()});let e=document.createElement("div");e.className="title",e.appendChild(this._feedButton);let t=document.createElement("div");t.className="spacer";let i=document.createElement("div");i.className="header-content",i.appendChild(e),i.appendChild(t),this._actions.length>0&&(i.appendChild(this._actionMenuButton),i.appendChild(this._actionMenu)),i.appendChild(this._feedMenu),this.tabs=new Tt({themeManager:this._themeSubscription.manager,onTabClick:n=>{this._onTabChange(n)},onTabReselected:n=>{this._onTabReselected(n)}});let o=document.createElement("div");return o.className="header",o.appendChild(i),o.appendChild(this.tabs),o}refreshActionMenuButton(){var e,t,i,o,n,r,a,l,c,u,_;let p=(o=(i=(t=(e=this.theme)==null?void 0:e.inbox)==null?void 0:t.header)==null?void 0:i.actions)==null?void 0:o.button;(r=this._actionMenuButton)==null||r.updateIconSVG(((n=p?.icon)==null?void 0:n.svg)??U.overflow),(l=this._actionMenuButton)==null||l.updateIconColor(((a=p?.icon)==null?void 0:a.color)??"red"),(c=this._actionMenuButton)==null||c.updateBackgroundColor(p?.backgroundColor??"transparent"),(u=this._actionMenuButton)==null||u.updateHoverBackgroundColor(p?.hoverBackgroundColor??d.black[50010]),(_=this._actionMenuButton)==null||_.updateActiveBackgroundColor(p?.activeBackgroundColor??d.black[50020])}updateFeedButtonInteraction(){if(!this._feedButton||!this._feedButtonClickHandler)return;this._feedButton.removeEventListener("click",this._feedButtonClickHandler),this._feeds.length>1?(this._feedButton.style.cursor="pointer",this._feedButton.addEventListener("click",this._feedButtonClickHandler)):this._feedButton.style.cursor="default"}setFeeds(e){var t,i;if(e.length===0)throw new Error("[CourierInboxHeader] Cannot set feeds to an empty array.");if(!e[0].tabs.length)throw new Error("[CourierInboxHeader] First feed does not have a tab.");this._feeds=e,(t=this._feedButton)==null||t.setFeeds(e),this.selectFeed(e[0].feedId,e[0].tabs[0].datasetId),(i=this._feedMenu)==null||i.setOptions(this.getFeedMenuOptions()),this.updateFeedButtonInteraction()}setActions(e){var t;this._actions=e,(t=this._actionMenu)==null||t.setOptions(this.getActionOptions()),this._actionMenuButton&&(this._actionMenuButton.style.display=this._actions.length>0?"":"none"),this._actionMenu&&(this._actionMenu.style.display=this._actions.length>0?"":"none")}selectFeed(e,t){var i,o,n;this._currentFeedId=e,(i=this._feedButton)==null||i.setSelectedFeed(e);let r=this._feeds.findIndex(l=>l.feedId===e);(o=this._feedMenu)==null||o.selectionItemAtIndex(r);let a=((n=this._feeds.find(l=>l.feedId===e))==null?void 0:n.tabs)??[];if(a.length>0&&this.tabs){this.tabs.style.display=a.length>1?"flex":"none",this.tabs.setTabs(a),this.tabs.setSelectedTab(t);for(let l of a){let c=D.shared.getDatasetById(l.datasetId);c&&this.tabs.updateTabUnreadCount(l.datasetId,c.unreadCount)}}}static getStyles(e){var t,i,o,n,r,a;return`
      ${s.id} {
        display: flex;
      }

      ${s.id} > .header {
        display: flex;
        flex-direction: column;
        flex: 1;
        width: 100%;
        max-width: 100%;
        min-width: 0;
        position: relative;
        overflow-y: visible;
        background-color: ${((i=(t=e.inbox)==null?void 0:t.header)==null?void 0:i.backgroundColor)??d.white[500]};
        box-shadow: ${((n=(o=e.inbox)==null?void 0:o.header)==null?void 0:n.shadow)??"0px 1px 0px 0px red"};
        border-bottom: ${((a=(r=e.inbox)==null?void 0:r.header)==null?void 0:a.border)??"1px solid red"};
        z-index: 100;
      }

      ${s.id} .header-content {
        padding-top: 10px;
        padding-right: 12px;
        padding-bottom: 10px;
        padding-left: 12px;
        display: flex;
        flex-direction: row;
        align-items: center;
        justify-content: space-between;
        flex: 1;
        width: 100%;
        max-width: 100%;
        min-width: 0;
        position: relative;
        box-sizing: border-box;
      }

      ${s.id} .title {
        display: flex;
        align-items: center;
        gap: 4px;
      }

      ${s.id} .spacer {
        flex: 1;
      }

      ${s.id} .actions {
        display: flex;
        align-items: center;
        gap: 4px;
      }
    `}};z(Et);var St=class{constructor(e){h(this,"events"),this.events=e}remove(){D.shared.removeDataStoreListener(this)}},Lt={popup:{button:{icon:{color:d.black[500],svg:U.inbox},backgroundColor:"transparent",hoverBackgroundColor:d.black[50010],activeBackgroundColor:d.black[50020],unreadDotIndicator:{backgroundColor:V,borderRadius:"50%",height:"8px",width:"8px"}},window:{backgroundColor:d.white[500],borderRadius:"8px",border:`1px solid ${d.gray[500]}`,shadow:`0px 8px 16px -4px ${d.gray[500]}`,animation:{transition:"none",initialTransform:"translate3d(0, 0, 0)",visibleTransform:"translate3d(0, 0, 0)"}}},inbox:{header:{backgroundColor:d.white[500],shadow:"none",border:`1px solid ${d.gray[500]}`,feeds:{button:{selectedFeedIconColor:d.black[500],hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500],transition:"all 0.2s ease",font:{color:d.black[500],family:void 0,size:"16px"},changeFeedIcon:{color:d.black[500],svg:U.chevronDown},unreadCountIndicator:{font:{color:d.white[500],family:void 0,size:"12px"},backgroundColor:V,borderRadius:"4px",padding:"2px 6px"}},menu:{backgroundColor:d.white[500],border:`1px solid ${d.gray[500]}`,borderRadius:"6px",shadow:`0px 4px 8px -2px ${d.gray[500]}`,animation:{transition:"none",initialTransform:"translate3d(0, 0, 0)",visibleTransform:"translate3d(0, 0, 0)"},list:{hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500],divider:"none",font:{color:d.black[500],family:void 0,size:"14px"},selectedIcon:{color:d.black[500],svg:U.check}}},tabs:{borderRadius:{topLeft:"4px",topRight:"4px"},transition:"all 0.2s ease",default:{indicatorHeight:"1px",indicatorColor:"transparent",backgroundColor:"transparent",hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500],font:{color:d.gray[600],family:void 0,size:"14px"},unreadIndicator:{font:{color:d.gray[600],family:void 0,size:"12px"},backgroundColor:d.black[50010],borderRadius:"4px",padding:"2px 6px"}},selected:{indicatorHeight:"1px",indicatorColor:V,backgroundColor:"transparent",hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500],font:{color:V,family:void 0,size:"14px"},unreadIndicator:{font:{color:d.white[500],family:void 0,size:"12px"},backgroundColor:V,borderRadius:"4px",padding:"2px 6px"}}}},tabs:{borderRadius:{topLeft:"4px",topRight:"4px"},transition:"all 0.2s ease",default:{indicatorHeight:"1px",indicatorColor:"transparent",backgroundColor:"transparent",hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500],font:{color:d.gray[600],family:void 0,size:"14px"},unreadIndicator:{font:{color:d.gray[600],family:void 0,size:"12px"},backgroundColor:d.black[50010],borderRadius:"4px",padding:"2px 6px"}},selected:{indicatorHeight:"1px",indicatorColor:V,backgroundColor:"transparent",hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500],font:{color:V,family:void 0,size:"14px"},unreadIndicator:{font:{color:d.white[500],family:void 0,size:"12px"},backgroundColor:V,borderRadius:"4px",padding:"2px 6px"}}},actions:{button:{icon:{color:d.black[500],svg:U.overflow},backgroundColor:"transparent",hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500]},markAllRead:{icon:{color:d.black[500]},text:"Read All"},archiveAll:{icon:{color:d.black[500]},text:"Archive All"},archiveRead:{icon:{color:d.black[500]},text:"Archive Read"},animation:{transition:"none",initialTransform:"translate3d(0, 0, 0)",visibleTransform:"translate3d(0, 0, 0)"}}},list:{backgroundColor:d.white[500],scrollbar:{trackBackgroundColor:"transparent",thumbColor:d.black[50020],thumbHoverColor:d.black[50020],width:"8px",height:"8px",borderRadius:"4px"},item:{backgroundColor:"transparent",unreadIndicatorColor:V,hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500],transition:"all 0.2s ease",actions:{backgroundColor:"transparent",hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500],border:`1px solid ${d.gray[500]}`,borderRadius:"4px",shadow:"0px 1px 2px 0px rgba(0, 0, 0, 0.06)",font:{color:d.black[500],family:void 0,size:"14px"}},title:{color:d.black[500],family:void 0,size:"14px"},subtitle:{color:d.gray[600],family:void 0,size:"14px"},subtitleLink:{color:V,textDecoration:"underline",hoverColor:d.blue[400]},time:{color:d.gray[600],family:void 0,size:"14px"},divider:`1px solid ${d.gray[200]}`,menu:{enabled:!0,backgroundColor:d.white[500],border:`1px solid ${d.gray[500]}`,borderRadius:"4px",shadow:`0px 2px 4px -2px ${d.gray[500]}`,animation:{transition:"none",initialTransform:"translate3d(0, 0, 0)",visibleTransform:"translate3d(0, 0, 0)"},longPress:{displayDuration:4e3,vibrationDuration:50},item:{hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500],borderRadius:"0px",read:{color:d.black[500]},unread:{color:d.black[500]},archive:{color:d.black[500]},unarchive:{color:d.black[500]}}}}},loading:{animation:{barColor:d.gray[500],barHeight:"14px",barBorderRadius:"14px",duration:"2s"},divider:`1px solid ${d.gray[200]}`},empty:{title:{font:{size:"16px",weight:"500",color:d.black[500]}},button:{text:"Refresh"}},error:{title:{font:{size:"16px",weight:"500",color:d.black[500]}},button:{text:"Retry"}}}},Mc={popup:{button:{icon:{color:d.white[500],svg:U.inbox},backgroundColor:"transparent",hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],unreadDotIndicator:{backgroundColor:V,borderRadius:"50%",height:"8px",width:"8px"}},window:{backgroundColor:d.black[500],borderRadius:"8px",border:`1px solid ${d.gray[400]}`,shadow:`0px 4px 8px -2px ${d.white[50020]}`,animation:{transition:"none",initialTransform:"translate3d(0, 0, 0)",visibleTransform:"translate3d(0, 0, 0)"}}},inbox:{header:{backgroundColor:d.black[500],shadow:"none",border:`1px solid ${d.gray[400]}`,feeds:{button:{selectedFeedIconColor:d.white[500],hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],transition:"all 0.2s ease",font:{color:d.white[500],family:void 0,size:"16px"},changeFeedIcon:{color:d.white[500],svg:U.chevronDown},unreadCountIndicator:{font:{color:d.white[500],family:void 0,size:"12px"},backgroundColor:V,borderRadius:"4px",padding:"3px 8px"}},menu:{backgroundColor:d.black[500],border:`1px solid ${d.gray[400]}`,borderRadius:"6px",shadow:`0px 4px 8px -2px ${d.white[50020]}`,animation:{transition:"none",initialTransform:"translate3d(0, 0, 0)",visibleTransform:"translate3d(0, 0, 0)"},list:{hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],divider:"none",font:{color:d.white[500],family:void 0,size:"14px"},selectedIcon:{color:d.white[500],svg:U.check}}},tabs:{borderRadius:{topLeft:"4px",topRight:"4px"},transition:"all 0.2s ease",default:{indicatorHeight:"1px",indicatorColor:"transparent",backgroundColor:"transparent",hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],font:{color:d.white[500],family:void 0,size:"14px"},unreadIndicator:{font:{color:d.white[500],family:void 0,size:"12px"},backgroundColor:d.white[50010],borderRadius:"4px",padding:"3px 8px"}},selected:{indicatorHeight:"1px",indicatorColor:V,backgroundColor:"transparent",hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],font:{color:V,family:void 0,size:"14px"},unreadIndicator:{font:{color:d.white[500],family:void 0,size:"12px"},backgroundColor:V,borderRadius:"4px",padding:"3px 8px"}}}},tabs:{borderRadius:{topLeft:"4px",topRight:"4px"},transition:"all 0.2s ease",default:{indicatorHeight:"1px",indicatorColor:"transparent",backgroundColor:"transparent",hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],font:{color:d.white[500],family:void 0,size:"14px"},unreadIndicator:{font:{color:d.white[500],family:void 0,size:"12px"},backgroundColor:d.white[50010],borderRadius:"4px",padding:"3px 8px"}},selected:{indicatorHeight:"1px",indicatorColor:V,backgroundColor:"transparent",hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],font:{color:V,family:void 0,size:"14px"},unreadIndicator:{font:{color:d.white[500],family:void 0,size:"12px"},backgroundColor:V,borderRadius:"4px",padding:"3px 8px"}}},actions:{button:{icon:{color:d.white[500],svg:U.overflow},backgroundColor:"transparent",hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020]},markAllRead:{icon:{color:d.white[500]},text:"Read All"},archiveAll:{icon:{color:d.white[500]},text:"Archive All"},archiveRead:{icon:{color:d.white[500]},text:"Archive Read"},animation:{transition:"none",initialTransform:"translate3d(0, 0, 0)",visibleTransform:"translate3d(0, 0, 0)"}}},list:{backgroundColor:d.black[500],scrollbar:{trackBackgroundColor:"transparent",thumbColor:d.white[50020],thumbHoverColor:d.white[50020],width:"8px",height:"8px",borderRadius:"4px"},item:{backgroundColor:"transparent",unreadIndicatorColor:V,hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],transition:"all 0.2s ease",actions:{backgroundColor:"transparent",hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],border:`1px solid ${d.gray[400]}`,borderRadius:"4px",shadow:`0px 1px 2px 0px ${d.white[50010]}`,font:{color:d.white[500],family:void 0,size:"14px"}},title:{color:d.white[500],family:void 0,size:"14px"},subtitle:{color:d.gray[500],family:void 0,size:"14px"},subtitleLink:{color:V,textDecoration:"underline",hoverColor:d.blue[400]},time:{color:d.gray[500],family:void 0,size:"12px"},divider:`1px solid ${d.gray[400]}`,menu:{enabled:!0,backgroundColor:d.black[500],border:`1px solid ${d.gray[400]}`,borderRadius:"4px",shadow:`0px 2px 4px -2px ${d.white[50020]}`,animation:{transition:"none",initialTransform:"translate3d(0, 0, 0)",visibleTransform:"translate3d(0, 0, 0)"},longPress:{displayDuration:4e3,vibrationDuration:50},item:{hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],borderRadius:"0px",read:{color:d.white[500]},unread:{color:d.white[500]},archive:{color:d.white[500]},unarchive:{color:d.white[500]}}}}},loading:{animation:{barColor:d.gray[400],barHeight:"14px",barBorderRadius:"14px",duration:"2s"},divider:`1px solid ${d.gray[400]}`},empty:{title:{font:{size:"16px",weight:"500",color:d.white[500]}},button:{text:"Refresh"}},error:{title:{font:{size:"16px",weight:"500",color:d.white[500]}},button:{text:"Retry"}}}},Pu=(s,e)=>{var t,i,o,n,r,a,l,c,u,_,p,g,v,I,T,C,S,x,$,F,k,R,b,w,M,L,K,Z,O,Q,X,te,ie,ne,se,de,ce,ue,he,_e,pe,ge,ve,E,Ae,Re,Fe,Be,Pe,ze,De,Ue,Oe,Ne,He,qe,We,je,Ve,Ge,Je,Ke,Ye,Ze,Qe,Xe,B,hi,_i,pi,gi,vi,mi,bi,fi,Ci,yi,xi,ki,wi,Ii,Ti,Ei,Si,Mi,$i,Li,Ai,Ri,Fi,Bi,Pi,zi,Di,Ui,Oi,Ni,Hi,qi,Wi,ji,Vi,Gi,Ji,Ki,Yi,Zi,Qi,Xi,eo,to,io,oo,no,so,ro,ao,lo,co,uo,ho,_o,po,go,vo,mo,bo,fo,Co,yo,xo,ko,wo,Io,To,Eo,So,Mo,$o,Lo,Ao,Ro,Fo,Bo,Po,zo,Do,Uo,Oo,No,Ho,qo,Wo,jo,Vo,Go,Jo,Ko,Yo,Zo,Qo,Xo,en,tn,on,nn,sn,rn,an,ln,dn,cn,un,hn,_n,pn,gn,vn,mn,bn,fn,Cn,yn,xn,kn,wn,In,Tn,En,Sn,Mn,$n,Ln,An,Rn,Fn,Bn,Pn,zn,Dn,Un,On,Nn,Hn,qn,Wn,jn,Vn,Gn,Jn,Kn,Yn,Zn,Qn,Xn,es,ts,is,os,ns,ss,rs,as,ls,ds,cs,us,hs,_s,ps,gs,vs,ms,bs,fs,Cs,ys,xs,ks,ws,Is,Ts,Es,Ss,Ms,$s,Ls,As,Rs,Fs,Bs,Ps,zs,Ds,Us,Os,Ns,Hs,qs,Ws,js,Vs,Gs,Js,Ks,Ys,Zs,Qs,Xs,er,tr,ir,or,nr,sr,rr,ar,lr,dr,cr,ur,hr,_r,pr,gr,vr,mr,br,fr,Cr,yr,xr,kr,wr,Ir,Tr,Er,Sr,Mr,$r,Lr,Ar,Rr,Fr,Br,Pr,zr,Dr,Ur,Or,Nr,Hr,qr,Wr,jr,Vr,Gr,Jr,Kr,Yr,Zr,Qr,Xr,ea,ta,ia,oa,na,sa,ra,aa,la,da,ca,ua,ha,_a,pa,ga,va,ma,ba,fa,Ca,ya,xa,ka,wa,Ia,Ta,Ea,Sa,Ma,$a,La,Aa,Ra,Fa,Ba,Pa,za,Da,Ua,Oa,Na,Ha,qa,Wa,ja,Va,Ga,Ja,Ka,Ya,Za,Qa,Xa,el,tl,il,ol,nl,sl,rl,al,ll,dl,cl,ul,hl,_l,pl,gl,vl,ml,bl,fl,Cl,yl,xl,kl,wl,Il,Tl,El,Sl,Ml,$l,Ll,Al,Rl,Fl,Bl,Pl,zl,Dl,Ul,Ol,Nl,Hl,ql,Wl,jl,Vl,Gl,Jl,Kl,Yl,Zl,Ql,Xl,ed,td,id,od,nd,sd,rd,ad,ld,dd,cd,ud,hd,_d,pd,gd,vd,md,bd,fd,Cd,yd,xd,kd,wd,Id,Td,Ed,Sd,Md,$d,Ld,Ad,Rd,Fd,Bd,Pd,zd,Dd,Ud,Od,Nd,Hd,qd,Wd,jd,Vd,Gd,Jd,Kd,Yd,Zd,Qd;let f=s==="light"?Lt:Mc;return{popup:{button:{...(t=f.popup)==null?void 0:t.button,...(i=e.popup)==null?void 0:i.button,icon:{...(n=(o=f.popup)==null?void 0:o.button)==null?void 0:n.icon,...(a=(r=e.popup)==null?void 0:r.button)==null?void 0:a.icon},unreadDotIndicator:{...(c=(l=f.popup)==null?void 0:l.button)==null?void 0:c.unreadDotIndicator,...(_=(u=e.popup)==null?void 0:u.button)==null?void 0:_.unreadDotIndicator}},window:{...(p=f.popup)==null?void 0:p.window,...(g=e.popup)==null?void 0:g.window,animation:{...(I=(v=f.popup)==null?void 0:v.window)==null?void 0:I.animation,...(C=(T=e.popup)==null?void 0:T.window)==null?void 0:C.animation}}},inbox:{header:{...(S=f.inbox)==null?void 0:S.header,...(x=e.inbox)==null?void 0:x.header,feeds:{...(F=($=f.inbox)==null?void 0:$.header)==null?void 0:F.feeds,...(R=(k=e.inbox)==null?void 0:k.header)==null?void 0:R.feeds,button:{...(M=(w=(b=f.inbox)==null?void 0:b.header)==null?void 0:w.feeds)==null?void 0:M.button,...(Z=(K=(L=e.inbox)==null?void 0:L.header)==null?void 0:K.feeds)==null?void 0:Z.button,font:{...(te=(X=(Q=(O=f.inbox)==null?void 0:O.header)==null?void 0:Q.feeds)==null?void 0:X.button)==null?void 0:te.font,...(de=(se=(ne=(ie=e.inbox)==null?void 0:ie.header)==null?void 0:ne.feeds)==null?void 0:se.button)==null?void 0:de.font},changeFeedIcon:{...(_e=(he=(ue=(ce=f.inbox)==null?void 0:ce.header)==null?void 0:ue.feeds)==null?void 0:he.button)==null?void 0:_e.changeFeedIcon,...(E=(ve=(ge=(pe=e.inbox)==null?void 0:pe.header)==null?void 0:ge.feeds)==null?void 0:ve.button)==null?void 0:E.changeFeedIcon},unreadCountIndicator:{...(Be=(Fe=(Re=(Ae=f.inbox)==null?void 0:Ae.header)==null?void 0:Re.feeds)==null?void 0:Fe.button)==null?void 0:Be.unreadCountIndicator,...(Ue=(De=(ze=(Pe=e.inbox)==null?void 0:Pe.header)==null?void 0:ze.feeds)==null?void 0:De.button)==null?void 0:Ue.unreadCountIndicator,font:{...(We=(qe=(He=(Ne=(Oe=f.inbox)==null?void 0:Oe.header)==null?void 0:Ne.feeds)==null?void 0:He.button)==null?void 0:qe.unreadCountIndicator)==null?void 0:We.font,...(Ke=(Je=(Ge=(Ve=(je=e.inbox)==null?void 0:je.header)==null?void 0:Ve.feeds)==null?void 0:Ge.button)==null?void 0:Je.unreadCountIndicator)==null?void 0:Ke.font}}},menu:{...(Qe=(Ze=(Ye=f.inbox)==null?void 0:Ye.header)==null?void 0:Ze.feeds)==null?void 0:Qe.menu,...(hi=(B=(Xe=e.inbox)==null?void 0:Xe.header)==null?void 0:B.feeds)==null?void 0:hi.menu,animation:{...(vi=(gi=(pi=(_i=f.inbox)==null?void 0:_i.header)==null?void 0:pi.feeds)==null?void 0:gi.menu)==null?void 0:vi.animation,...(Ci=(fi=(bi=(mi=e.inbox)==null?void 0:mi.header)==null?void 0:bi.feeds)==null?void 0:fi.menu)==null?void 0:Ci.animation},list:{...(wi=(ki=(xi=(yi=f.inbox)==null?void 0:yi.header)==null?void 0:xi.feeds)==null?void 0:ki.menu)==null?void 0:wi.list,...(Si=(Ei=(Ti=(Ii=e.inbox)==null?void 0:Ii.header)==null?void 0:Ti.feeds)==null?void 0:Ei.menu)==null?void 0:Si.list,font:{...(Ri=(Ai=(Li=($i=(Mi=f.inbox)==null?void 0:Mi.header)==null?void 0:$i.feeds)==null?void 0:Li.menu)==null?void 0:Ai.list)==null?void 0:Ri.font,...(Di=(zi=(Pi=(Bi=(Fi=e.inbox)==null?void 0:Fi.header)==null?void 0:Bi.feeds)==null?void 0:Pi.menu)==null?void 0:zi.list)==null?void 0:Di.font},selectedIcon:{...(qi=(Hi=(Ni=(Oi=(Ui=f.inbox)==null?void 0:Ui.header)==null?void 0:Oi.feeds)==null?void 0:Ni.menu)==null?void 0:Hi.list)==null?void 0:qi.selectedIcon,...(Ji=(Gi=(Vi=(ji=(Wi=e.inbox)==null?void 0:Wi.header)==null?void 0:ji.feeds)==null?void 0:Vi.menu)==null?void 0:Gi.list)==null?void 0:Ji.selectedIcon}}},tabs:{...(Zi=(Yi=(Ki=f.inbox)==null?void 0:Ki.header)==null?void 0:Yi.feeds)==null?void 0:Zi.tabs,...(eo=(Xi=(Qi=e.inbox)==null?void 0:Qi.header)==null?void 0:Xi.feeds)==null?void 0:eo.tabs,default:{...(no=(oo=(io=(to=f.inbox)==null?void 0:to.header)==null?void 0:io.feeds)==null?void 0:oo.tabs)==null?void 0:no.default,...(lo=(ao=(ro=(so=e.inbox)==null?void 0:so.header)==null?void 0:ro.feeds)==null?void 0:ao.tabs)==null?void 0:lo.default,font:{...(po=(_o=(ho=(uo=(co=f.inbox)==null?void 0:co.header)==null?void 0:uo.feeds)==null?void 0:ho.tabs)==null?void 0:_o.default)==null?void 0:po.font,...(fo=(bo=(mo=(vo=(go=e.inbox)==null?void 0:go.header)==null?void 0:vo.feeds)==null?void 0:mo.tabs)==null?void 0:bo.default)==null?void 0:fo.font},unreadIndicator:{...(wo=(ko=(xo=(yo=(Co=f.inbox)==null?void 0:Co.header)==null?void 0:yo.feeds)==null?void 0:xo.tabs)==null?void 0:ko.default)==null?void 0:wo.unreadIndicator,...(Mo=(So=(Eo=(To=(Io=e.inbox)==null?void 0:Io.header)==null?void 0:To.feeds)==null?void 0:Eo.tabs)==null?void 0:So.default)==null?void 0:Mo.unreadIndicator,font:{...(Bo=(Fo=(Ro=(Ao=(Lo=($o=f.inbox)==null?void 0:$o.header)==null?void 0:Lo.feeds)==null?void 0:Ao.tabs)==null?void 0:Ro.default)==null?void 0:Fo.unreadIndicator)==null?void 0:Bo.font,...(No=(Oo=(Uo=(Do=(zo=(Po=e.inbox)==null?void 0:Po.header)==null?void 0:zo.feeds)==null?void 0:Do.tabs)==null?void 0:Uo.default)==null?void 0:Oo.unreadIndicator)==null?void 0:No.font}}},selected:{...(jo=(Wo=(qo=(Ho=f.inbox)==null?void 0:Ho.header)==null?void 0:qo.feeds)==null?void 0:Wo.tabs)==null?void 0:jo.selected,...(Ko=(Jo=(Go=(Vo=e.inbox)==null?void 0:Vo.header)==null?void 0:Go.feeds)==null?void 0:Jo.tabs)==null?void 0:Ko.selected,font:{...(en=(Xo=(Qo=(Zo=(Yo=f.inbox)==null?void 0:Yo.header)==null?void 0:Zo.feeds)==null?void 0:Qo.tabs)==null?void 0:Xo.selected)==null?void 0:en.font,...(rn=(sn=(nn=(on=(tn=e.inbox)==null?void 0:tn.header)==null?void 0:on.feeds)==null?void 0:nn.tabs)==null?void 0:sn.selected)==null?void 0:rn.font},unreadIndicator:{...(un=(cn=(dn=(ln=(an=f.inbox)==null?void 0:an.header)==null?void 0:ln.feeds)==null?void 0:dn.tabs)==null?void 0:cn.selected)==null?void 0:un.unreadIndicator,...(vn=(gn=(pn=(_n=(hn=e.inbox)==null?void 0:hn.header)==null?void 0:_n.feeds)==null?void 0:pn.tabs)==null?void 0:gn.selected)==null?void 0:vn.unreadIndicator,font:{...(xn=(yn=(Cn=(fn=(bn=(mn=f.inbox)==null?void 0:mn.header)==null?void 0:bn.feeds)==null?void 0:fn.tabs)==null?void 0:Cn.selected)==null?void 0:yn.unreadIndicator)==null?void 0:xn.font,...(Sn=(En=(Tn=(In=(wn=(kn=e.inbox)==null?void 0:kn.header)==null?void 0:wn.feeds)==null?void 0:In.tabs)==null?void 0:Tn.selected)==null?void 0:En.unreadIndicator)==null?void 0:Sn.font}}}}},tabs:{...($n=(Mn=f.inbox)==null?void 0:Mn.header)==null?void 0:$n.tabs,...(An=(Ln=e.inbox)==null?void 0:Ln.header)==null?void 0:An.tabs,default:{...(Bn=(Fn=(Rn=f.inbox)==null?void 0:Rn.header)==null?void 0:Fn.tabs)==null?void 0:Bn.default,...(Dn=(zn=(Pn=e.inbox)==null?void 0:Pn.header)==null?void 0:zn.tabs)==null?void 0:Dn.default,font:{...(Hn=(Nn=(On=(Un=f.inbox)==null?void 0:Un.header)==null?void 0:On.tabs)==null?void 0:Nn.default)==null?void 0:Hn.font,...(Vn=(jn=(Wn=(qn=e.inbox)==null?void 0:qn.header)==null?void 0:Wn.tabs)==null?void 0:jn.default)==null?void 0:Vn.font},unreadIndicator:{...(Yn=(Kn=(Jn=(Gn=f.inbox)==null?void 0:Gn.header)==null?void 0:Jn.tabs)==null?void 0:Kn.default)==null?void 0:Yn.unreadIndicator,...(es=(Xn=(Qn=(Zn=e.inbox)==null?void 0:Zn.header)==null?void 0:Qn.tabs)==null?void 0:Xn.default)==null?void 0:es.unreadIndicator,font:{...(ss=(ns=(os=(is=(ts=f.inbox)==null?void 0:ts.header)==null?void 0:is.tabs)==null?void 0:os.default)==null?void 0:ns.unreadIndicator)==null?void 0:ss.font,...(cs=(ds=(ls=(as=(rs=e.inbox)==null?void 0:rs.header)==null?void 0:as.tabs)==null?void 0:ls.default)==null?void 0:ds.unreadIndicator)==null?void 0:cs.font}}},selected:{...(_s=(hs=(us=f.inbox)==null?void 0:us.header)==null?void 0:hs.tabs)==null?void 0:_s.selected,...(vs=(gs=(ps=e.inbox)==null?void 0:ps.header)==null?void 0:gs.tabs)==null?void 0:vs.selected,font:{...(Cs=(fs=(bs=(ms=f.inbox)==null?void 0:ms.header)==null?void 0:bs.tabs)==null?void 0:fs.selected)==null?void 0:Cs.font,...(ws=(ks=(xs=(ys=e.inbox)==null?void 0:ys.header)==null?void 0:xs.tabs)==null?void 0:ks.selected)==null?void 0:ws.font},unreadIndicator:{...(Ss=(Es=(Ts=(Is=f.inbox)==null?void 0:Is.header)==null?void 0:Ts.tabs)==null?void 0:Es.selected)==null?void 0:Ss.unreadIndicator,...(As=(Ls=($s=(Ms=e.inbox)==null?void 0:Ms.header)==null?void 0:$s.tabs)==null?void 0:Ls.selected)==null?void 0:As.unreadIndicator,font:{...(zs=(Ps=(Bs=(Fs=(Rs=f.inbox)==null?void 0:Rs.header)==null?void 0:Fs.tabs)==null?void 0:Bs.selected)==null?void 0:Ps.unreadIndicator)==null?void 0:zs.font,...(Hs=(Ns=(Os=(Us=(Ds=e.inbox)==null?void 0:Ds.header)==null?void 0:Us.tabs)==null?void 0:Os.selected)==null?void 0:Ns.unreadIndicator)==null?void 0:Hs.font}}}},actions:{...(Ws=(qs=f.inbox)==null?void 0:qs.header)==null?void 0:Ws.actions,...(Vs=(js=e.inbox)==null?void 0:js.header)==null?void 0:Vs.actions,button:{...(Ks=(Js=(Gs=f.inbox)==null?void 0:Gs.header)==null?void 0:Js.actions)==null?void 0:Ks.button,...(Qs=(Zs=(Ys=e.inbox)==null?void 0:Ys.header)==null?void 0:Zs.actions)==null?void 0:Qs.button,icon:{...(ir=(tr=(er=(Xs=f.inbox)==null?void 0:Xs.header)==null?void 0:er.actions)==null?void 0:tr.button)==null?void 0:ir.icon,...(rr=(sr=(nr=(or=e.inbox)==null?void 0:or.header)==null?void 0:nr.actions)==null?void 0:sr.button)==null?void 0:rr.icon}},markAllRead:{...(dr=(lr=(ar=f.inbox)==null?void 0:ar.header)==null?void 0:lr.actions)==null?void 0:dr.markAllRead,...(hr=(ur=(cr=e.inbox)==null?void 0:cr.header)==null?void 0:ur.actions)==null?void 0:hr.markAllRead,icon:{...(vr=(gr=(pr=(_r=f.inbox)==null?void 0:_r.header)==null?void 0:pr.actions)==null?void 0:gr.markAllRead)==null?void 0:vr.icon,...(Cr=(fr=(br=(mr=e.inbox)==null?void 0:mr.header)==null?void 0:br.actions)==null?void 0:fr.markAllRead)==null?void 0:Cr.icon}},archiveAll:{...(kr=(xr=(yr=f.inbox)==null?void 0:yr.header)==null?void 0:xr.actions)==null?void 0:kr.archiveAll,...(Tr=(Ir=(wr=e.inbox)==null?void 0:wr.header)==null?void 0:Ir.actions)==null?void 0:Tr.archiveAll,icon:{...($r=(Mr=(Sr=(Er=f.inbox)==null?void 0:Er.header)==null?void 0:Sr.actions)==null?void 0:Mr.archiveAll)==null?void 0:$r.icon,...(Fr=(Rr=(Ar=(Lr=e.inbox)==null?void 0:Lr.header)==null?void 0:Ar.actions)==null?void 0:Rr.archiveAll)==null?void 0:Fr.icon}},archiveRead:{...(zr=(Pr=(Br=f.inbox)==null?void 0:Br.header)==null?void 0:Pr.actions)==null?void 0:zr.archiveRead,...(Or=(Ur=(Dr=e.inbox)==null?void 0:Dr.header)==null?void 0:Ur.actions)==null?void 0:Or.archiveRead,icon:{...(Wr=(qr=(Hr=(Nr=f.inbox)==null?void 0:Nr.header)==null?void 0:Hr.actions)==null?void 0:qr.archiveRead)==null?void 0:Wr.icon,...(Jr=(Gr=(Vr=(jr=e.inbox)==null?void 0:jr.header)==null?void 0:Vr.actions)==null?void 0:Gr.archiveRead)==null?void 0:Jr.icon}},animation:{...(Zr=(Yr=(Kr=f.inbox)==null?void 0:Kr.header)==null?void 0:Yr.actions)==null?void 0:Zr.animation,...(ea=(Xr=(Qr=e.inbox)==null?void 0:Qr.header)==null?void 0:Xr.actions)==null?void 0:ea.animation}}},list:{...(ta=f.inbox)==null?void 0:ta.list,...(ia=e.inbox)==null?void 0:ia.list,scrollbar:{...(na=(oa=f.inbox)==null?void 0:oa.list)==null?void 0:na.scrollbar,...(ra=(sa=e.inbox)==null?void 0:sa.list)==null?void 0:ra.scrollbar},item:{...(la=(aa=f.inbox)==null?void 0:aa.list)==null?void 0:la.item,...(ca=(da=e.inbox)==null?void 0:da.list)==null?void 0:ca.item,actions:{...(_a=(ha=(ua=f.inbox)==null?void 0:ua.list)==null?void 0:ha.item)==null?void 0:_a.actions,...(va=(ga=(pa=e.inbox)==null?void 0:pa.list)==null?void 0:ga.item)==null?void 0:va.actions,font:{...(Ca=(fa=(ba=(ma=f.inbox)==null?void 0:ma.list)==null?void 0:ba.item)==null?void 0:fa.actions)==null?void 0:Ca.font,...(wa=(ka=(xa=(ya=e.inbox)==null?void 0:ya.list)==null?void 0:xa.item)==null?void 0:ka.actions)==null?void 0:wa.font}},title:{...(Ea=(Ta=(Ia=f.inbox)==null?void 0:Ia.list)==null?void 0:Ta.item)==null?void 0:Ea.title,...($a=(Ma=(Sa=e.inbox)==null?void 0:Sa.list)==null?void 0:Ma.item)==null?void 0:$a.title},subtitle:{...(Ra=(Aa=(La=f.inbox)==null?void 0:La.list)==null?void 0:Aa.item)==null?void 0:Ra.subtitle,...(Pa=(Ba=(Fa=e.inbox)==null?void 0:Fa.list)==null?void 0:Ba.item)==null?void 0:Pa.subtitle},subtitleLink:{...(Ua=(Da=(za=f.inbox)==null?void 0:za.list)==null?void 0:Da.item)==null?void 0:Ua.subtitleLink,...(Ha=(Na=(Oa=e.inbox)==null?void 0:Oa.list)==null?void 0:Na.item)==null?void 0:Ha.subtitleLink},time:{...(ja=(Wa=(qa=f.inbox)==null?void 0:qa.list)==null?void 0:Wa.item)==null?void 0:ja.time,...(Ja=(Ga=(Va=e.inbox)==null?void 0:Va.list)==null?void 0:Ga.item)==null?void 0:Ja.time},menu:{...(Za=(Ya=(Ka=f.inbox)==null?void 0:Ka.list)==null?void 0:Ya.item)==null?void 0:Za.menu,...(el=(Xa=(Qa=e.inbox)==null?void 0:Qa.list)==null?void 0:Xa.item)==null?void 0:el.menu,animation:{...(nl=(ol=(il=(tl=f.inbox)==null?void 0:tl.list)==null?void 0:il.item)==null?void 0:ol.menu)==null?void 0:nl.animation,...(ll=(al=(rl=(sl=e.inbox)==null?void 0:sl.list)==null?void 0:rl.item)==null?void 0:al.menu)==null?void 0:ll.animation},item:{...(hl=(ul=(cl=(dl=f.inbox)==null?void 0:dl.list)==null?void 0:cl.item)==null?void 0:ul.menu)==null?void 0:hl.item,...(vl=(gl=(pl=(_l=e.inbox)==null?void 0:_l.list)==null?void 0:pl.item)==null?void 0:gl.menu)==null?void 0:vl.item,read:{...(yl=(Cl=(fl=(bl=(ml=f.inbox)==null?void 0:ml.list)==null?void 0:bl.item)==null?void 0:fl.menu)==null?void 0:Cl.item)==null?void 0:yl.read,...(Tl=(Il=(wl=(kl=(xl=e.inbox)==null?void 0:xl.list)==null?void 0:kl.item)==null?void 0:wl.menu)==null?void 0:Il.item)==null?void 0:Tl.read},unread:{...(Ll=($l=(Ml=(Sl=(El=f.inbox)==null?void 0:El.list)==null?void 0:Sl.item)==null?void 0:Ml.menu)==null?void 0:$l.item)==null?void 0:Ll.unread,...(Pl=(Bl=(Fl=(Rl=(Al=e.inbox)==null?void 0:Al.list)==null?void 0:Rl.item)==null?void 0:Fl.menu)==null?void 0:Bl.item)==null?void 0:Pl.unread},archive:{...(Nl=(Ol=(Ul=(Dl=(zl=f.inbox)==null?void 0:zl.list)==null?void 0:Dl.item)==null?void 0:Ul.menu)==null?void 0:Ol.item)==null?void 0:Nl.archive,...(Vl=(jl=(Wl=(ql=(Hl=e.inbox)==null?void 0:Hl.list)==null?void 0:ql.item)==null?void 0:Wl.menu)==null?void 0:jl.item)==null?void 0:Vl.archive},unarchive:{...(Zl=(Yl=(Kl=(Jl=(Gl=f.inbox)==null?void 0:Gl.list)==null?void 0:Jl.item)==null?void 0:Kl.menu)==null?void 0:Yl.item)==null?void 0:Zl.unarchive,...(id=(td=(ed=(Xl=(Ql=e.inbox)==null?void 0:Ql.list)==null?void 0:Xl.item)==null?void 0:ed.menu)==null?void 0:td.item)==null?void 0:id.unarchive}}}}},loading:{...(od=f.inbox)==null?void 0:od.loading,...(nd=e.inbox)==null?void 0:nd.loading,animation:{...(rd=(sd=f.inbox)==null?void 0:sd.loading)==null?void 0:rd.animation,...(ld=(ad=e.inbox)==null?void 0:ad.loading)==null?void 0:ld.animation}},empty:{...(dd=f.inbox)==null?void 0:dd.empty,...(cd=e.inbox)==null?void 0:cd.empty,title:{...(hd=(ud=f.inbox)==null?void 0:ud.empty)==null?void 0:hd.title,...(pd=(_d=e.inbox)==null?void 0:_d.empty)==null?void 0:pd.title,font:{...(md=(vd=(gd=f.inbox)==null?void 0:gd.empty)==null?void 0:vd.title)==null?void 0:md.font,...(Cd=(fd=(bd=e.inbox)==null?void 0:bd.empty)==null?void 0:fd.title)==null?void 0:Cd.font}},button:{...(xd=(yd=f.inbox)==null?void 0:yd.empty)==null?void 0:xd.button,...(wd=(kd=e.inbox)==null?void 0:kd.empty)==null?void 0:wd.button,font:{...(Ed=(Td=(Id=f.inbox)==null?void 0:Id.empty)==null?void 0:Td.button)==null?void 0:Ed.font,...($d=(Md=(Sd=e.inbox)==null?void 0:Sd.empty)==null?void 0:Md.button)==null?void 0:$d.font}}},error:{...(Ld=f.inbox)==null?void 0:Ld.error,...(Ad=e.inbox)==null?void 0:Ad.error,title:{...(Fd=(Rd=f.inbox)==null?void 0:Rd.error)==null?void 0:Fd.title,...(Pd=(Bd=e.inbox)==null?void 0:Bd.error)==null?void 0:Pd.title,font:{...(Ud=(Dd=(zd=f.inbox)==null?void 0:zd.error)==null?void 0:Dd.title)==null?void 0:Ud.font,...(Hd=(Nd=(Od=e.inbox)==null?void 0:Od.error)==null?void 0:Nd.title)==null?void 0:Hd.font}},button:{...(Wd=(qd=f.inbox)==null?void 0:qd.error)==null?void 0:Wd.button,...(Vd=(jd=e.inbox)==null?void 0:jd.error)==null?void 0:Vd.button,font:{...(Kd=(Jd=(Gd=f.inbox)==null?void 0:Gd.error)==null?void 0:Jd.button)==null?void 0:Kd.font,...(Qd=(Zd=(Yd=e.inbox)==null?void 0:Yd.error)==null?void 0:Zd.button)==null?void 0:Qd.font}}}}}},Mt=class extends ye{constructor(e){super(e),h(this,"THEME_CHANGE_EVENT","courier_inbox_theme_change")}getDefaultLightTheme(){return Lt}getDefaultDarkTheme(){return Mc}mergeTheme(e,t){return Pu(e,t)}subscribe(e){return{...super.subscribe(e),manager:this}}},Ee=class s extends N{constructor(e){super(),h(this,"_currentFeedId",yt()[0].feedId),h(this,"_feedTabMap",new Map),h(this,"_themeManager"),h(this,"_inboxStyle"),h(this,"_list"),h(this,"_datastoreListener"),h(this,"_authListener"),h(this,"_feeds",yt()),h(this,"_header"),h(this,"_headerFactory"),h(this,"_actions",s.defaultActions()),h(this,"_onMessageClick"),h(this,"_onMessageActionClick"),h(this,"_onMessageLongPress"),h(this,"_listItemActions",s.defaultListItemActions()),h(this,"_defaultProps",{height:"auto"}),this._themeManager=e??new Mt(Lt)}static get id(){return"courier-inbox"}static defaultFeeds(){return yt()}static defaultActions(){return Fu()}static defaultListItemActions(){return Bu()}get currentFeedId(){return this._currentFeedId}get _currentTabId(){return this.getSelectedTabIdForFeed(this._currentFeedId)}getSelectedTabIdForFeed(e){return this._feedTabMap.get(e)??"unknown_tab"}get theme(){return this._themeManager.getTheme()}setLightTheme(e){this._themeManager.setLightTheme(e)}setDarkTheme(e){this._themeManager.setDarkTheme(e)}setMode(e){this._themeManager.setMode(e)}static get observedAttributes(){return["height","light-theme","dark-theme","mode","feeds","message-click","message-action-click","message-long-press"]}resetInitialFeedAndTab(){if(!this._feeds.length)throw new Error("No feeds are available to initialize.");this._feedTabMap.clear();for(let e of this._feeds){if(!e.tabs||!e.tabs.length)throw new Error(`Feed "${e.feedId}" does not contain any tabs. You must have at least one tab in each feed.`);this._feedTabMap.set(e.feedId,e.tabs[0].datasetId)}this._currentFeedId=this._feeds[0].feedId}onComponentMounted(){this.readInitialThemeAttributes(),this.attachElements(),this.setupThemeSubscription(),this.setupAuthListener(),this.initializeInboxData()}readInitialThemeAttributes(){var e,t,i,o;let n=this.getAttribute("light-theme");if(n)try{this.setLightTheme(JSON.parse(n))}catch(l){(t=(e=y.shared.client)==null?void 0:e.options.logger)==null||t.error("Failed to parse light-theme attribute:",l)}let r=this.getAttribute("dark-theme");if(r)try{this.setDarkTheme(JSON.parse(r))}catch(l){(o=(i=y.shared.client)==null?void 0:i.options.logger)==null||o.error("Failed to parse dark-theme attribute:",l)}let a=this.getAttribute("mode");a&&this._themeManager.setMode(a)}setupThemeSubscription(){this._themeManager.subscribe(e=>{this.refreshTheme()}),this.refreshTheme()}setupAuthListener(){this._authListener=y.shared.addAuthenticationListener(({userId:e})=>{e&&this.refresh().catch(t=>{var i,o,n;(n=(o=(i=y.shared.client)==null?void 0:i.options.logger)==null?void 0:o.warn)==null||n.call(o,"Inbox refresh failed after sign-in",t)})})}initializeInboxData(){this.resetInitialFeedAndTab(),D.shared.registerFeeds(this._feeds),this._datastoreListener=new St({onError:e=>{var t;(t=this._list)==null||t.setError(e)},onDataSetChange:e=>{var t;this._currentTabId===e.id&&((t=this._list)==null||t.setDataSet(e),this.updateHeader())},onPageAdded:e=>{var t;this._currentTabId===e.id&&((t=this._list)==null||t.addPage(e),this.updateHeader())},onMessageAdd:(e,t,i)=>{var o;this._currentTabId===i&&((o=this._list)==null||o.addMessage(e,t),this.updateHeader())},onMessageRemove:(e,t,i)=>{var o;this._currentTabId===i&&((o=this._list)==null||o.removeMessage(t),this.updateHeader())},onMessageUpdate:(e,t,i)=>{var o;this._currentTabId===i&&((o=this._list)==null||o.updateMessage(e,t),this.updateHeader())},onUnreadCountChange:(e,t)=>{var i,o;(o=(i=this._header)==null?void 0:i.tabs)==null||o.updateTabUnreadCount(t,e),this._currentTabId===t&&this.updateHeader()},onTotalUnreadCountChange:e=>{this.updateHeader()}}),D.shared.addDataStoreListener(this._datastoreListener),this.refresh()}attachElements(){var e,t;this._inboxStyle=q(s.id,this.getStyles()),this._header=new Et({themeManager:this._themeManager,actions:this._actions,onFeedChange:i=>{this.selectFeed(i.feedId)},onFeedReselected:i=>{var o,n,r;this.selectTab(i.tabs[0].datasetId),(o=this._list)==null||o.scrollToTop(),(r=(n=this._header)==null?void 0:n.tabs)==null||r.scrollToStart()},onTabChange:i=>{this.selectTab(i.datasetId)},onTabReselected:i=>{var o;(o=this._list)==null||o.scrollToTop()}}),(e=this._header)==null||e.build(void 0),(t=this._header)==null||t.setFeeds(this._feeds),this.appendChild(this._header),this._list=new wt({themeManager:this._themeManager,listItemActions:this._listItemActions,canClickListItems:!1,canLongPressListItems:!1,onRefresh:()=>{this.refresh()},onPaginationTrigger:async i=>{var o,n;try{await D.shared.fetchNextPageOfMessages({datasetId:i})}catch(r){(n=(o=y.shared.client)==null?void 0:o.options.logger)==null||n.error("Failed to fetch next page of messages:",r)}},onMessageClick:(i,o)=>{var n;D.shared.openMessage({message:i}),D.shared.clickMessage({message:i}),this.dispatchEvent(new CustomEvent("message-click",{detail:{message:i,index:o},bubbles:!0,composed:!0})),(n=this._onMessageClick)==null||n.call(this,{message:i,index:o})},onMessageActionClick:(i,o,n)=>{var r;this.dispatchEvent(new CustomEvent("message-action-click",{detail:{message:i,action:o,index:n},bubbles:!0,composed:!0})),(r=this._onMessageActionClick)==null||r.call(this,{message:i,action:o,index:n})},onMessageLongPress:(i,o)=>{var n;this.dispatchEvent(new CustomEvent("message-long-press",{detail:{message:i,index:o},bubbles:!0,composed:!0})),(n=this._onMessageLongPress)==null||n.call(this,{message:i,index:o})}}),this.appendChild(this._list)}onComponentUnmounted(){var e,t,i;this._themeManager.cleanup(),(e=this._datastoreListener)==null||e.remove(),(t=this._authListener)==null||t.remove(),(i=this._inboxStyle)==null||i.remove()}refreshTheme(){var e;(e=this._list)==null||e.refreshInfoStateThemes(),this._inboxStyle&&(this._inboxStyle.textContent=this.getStyles())}getStyles(){return`
      ${s.id} {
        display: flex;
        flex-direction: column;
        width: 100%;
        height: ${this._defaultProps.height};
      }

      ${s.id} courier-inbox-list {
        flex: 1;
        overflow-y: auto;
        overflow-x: hidden;
      }
    `}setHeader(e){this._headerFactory=e,this.updateHeader()}removeHeader(){this._headerFactory=null,this.updateHeader()}setLoadingState(e){var t;(t=this._list)==null||t.setLoadingStateFactory(e)}setEmptyState(e){var t;(t=this._list)==null||t.setEmptyStateFactory(e)}setErrorState(e){var t;(t=this._list)==null||t.setErrorStateFactory(e)}setListItem(e){var t;(t=this._list)==null||t.setListItemFactory(e)}setPaginationItem(e){var t;(t=this._list)==null||t.setPaginationItemFactory(e)}onMessageClick(e){var t;this._onMessageClick=e,(t=this._list)==null||t.setCanClickListItems(e!==void 0)}onMessageActionClick(e){this._onMessageActionClick=e}onMessageLongPress(e){var t;this._onMessageLongPress=e,(t=this._list)==null||t.setCanLongPressListItems(e!==void 0)}async reloadListForTab(){var e;(e=this._list)==null||e.selectDataset(this._currentTabId),await D.shared.load({canUseCache:!0,datasetIds:[this._currentTabId]})}selectFeed(e){var t,i;let o=this._feeds.find(n=>n.feedId===e);if(!o)throw new Error(`Feed "${e}" does not exist.`);if(this._currentFeedId===e){if(!o.tabs||o.tabs.length===0)throw new Error(`Feed "${e}" does not contain any tabs. You must have at least one tab in each feed.`);let n=o.tabs[0].datasetId;(t=this._header)==null||t.selectFeed(e,n),this.selectTab(n);return}this._currentFeedId=e,(i=this._header)==null||i.selectFeed(e,this._currentTabId),this.selectTab(this._currentTabId)}selectTab(e){var t,i,o;let n=this._feeds.find(a=>a.feedId===this._currentFeedId);if(!n)throw new Error(`Feed "${this._currentFeedId}" does not exist.`);if(!((t=n.tabs)==null?void 0:t.some(a=>a.datasetId===e)))throw new Error(`Tab "${e}" does not exist in feed "${n.feedId}".`);this._feedTabMap.set(this._currentFeedId,e),(o=(i=this._header)==null?void 0:i.tabs)==null||o.setSelectedTab(e),this.reloadListForTab()}updateTabUnreadCounts(e){var t,i;for(let o of e){let n=D.shared.getDatasetById(o.datasetId);n&&((i=(t=this._header)==null?void 0:t.tabs)==null||i.updateTabUnreadCount(o.datasetId,n.unreadCount))}}setActions(e){var t;this._actions=e,(t=this._header)==null||t.setActions(this._actions)}setListItemActions(e){var t;this._listItemActions=e,(t=this._list)==null||t.setListItemActions(this._listItemActions)}setFeeds(e){var t,i,o,n;this._feeds=e,this.resetInitialFeedAndTab(),D.shared.registerFeeds(this._feeds),(t=this._header)==null||t.setFeeds(this._feeds),(i=this._header)==null||i.selectFeed(this._currentFeedId,this._currentTabId),this.updateHeader(),(o=this._list)==null||o.selectDataset(this._currentTabId),(n=this._list)==null||n.scrollToTop(!1),this.refresh()}getFeeds(){return this._feeds}getHeaderFeeds(){return this._feeds.map(e=>({feedId:e.feedId,title:e.title,iconSVG:e.iconSVG,tabs:e.tabs.map(t=>{var i;return{datasetId:t.datasetId,title:t.title,unreadCount:((i=D.shared.getDatasetById(t.datasetId))==null?void 0:i.unreadCount)??0,isSelected:t.datasetId===this._currentTabId,filter:t.filter}}),isSelected:e.feedId===this._currentFeedId}))}updateHeader(){var e,t,i;if(!this._currentTabId)return;let n={feeds:this.getHeaderFeeds()};switch(this._headerFactory){case void 0:(e=this._header)==null||e.render(n);break;case null:(t=this._header)==null||t.build(null);break;default:let r=this._headerFactory(n);(i=this._header)==null||i.build(r);break}}async load(e){await D.shared.load(e);for(let t of this._feeds)this.updateTabUnreadCounts(t.tabs);await D.shared.listenForUpdates()}async refresh(){var e,t;if(!((e=y.shared.client)!=null&&e.options.userId)){(t=y.shared.client)==null||t.options.logger.error("No user signed in. Please call Courier.shared.signIn(...) to load the inbox.");return}return this.load({canUseCache:!1})}attributeChangedCallback(e,t,i){var o,n,r,a,l,c,u,_;if(t!==i)switch(e){case"height":let p=i||this._defaultProps.height;this.style.height=p;break;case"message-click":if(i)try{this._onMessageClick=new Function("props",i)}catch(g){(n=(o=y.shared.client)==null?void 0:o.options.logger)==null||n.error("Failed to parse message-click handler:",g)}else this._onMessageClick=void 0;break;case"message-action-click":if(i)try{this._onMessageActionClick=new Function("props",i)}catch(g){(a=(r=y.shared.client)==null?void 0:r.options.logger)==null||a.error("Failed to parse message-action-click handler:",g)}else this._onMessageActionClick=void 0;break;case"message-long-press":if(i)try{this._onMessageLongPress=new Function("props",i)}catch(g){(c=(l=y.shared.client)==null?void 0:l.options.logger)==null||c.error("Failed to parse message-long-press handler:",g)}else this._onMessageLongPress=void 0;break;case"feeds":if(i)try{let g=JSON.parse(i);this._datastoreListener?this.setFeeds(g):this._feeds=g}catch(g){(_=(u=y.shared.client)==null?void 0:u.options.logger)==null||_.error("Failed to parse feeds attribute:",g)}break;case"light-theme":i&&this.setLightTheme(JSON.parse(i));break;case"dark-theme":i&&this.setDarkTheme(JSON.parse(i));break;case"mode":this._themeManager.setMode(i);break}}};z(Ee);var $t=class s extends ke{constructor(e){super(),h(this,"_themeSubscription"),h(this,"_style"),h(this,"_container"),h(this,"_triggerButton"),h(this,"_unreadBadge"),this._themeSubscription=e.subscribe(t=>{this.refreshTheme()})}static get id(){return"courier-inbox-menu-button"}get theme(){return this._themeSubscription.manager.getTheme()}onComponentMounted(){this.refreshTheme()}onComponentUnmounted(){var e;this._themeSubscription.unsubscribe(),(e=this._style)==null||e.remove()}defaultElement(){return this._container=document.createElement("div"),this._container.className="menu-button-container",this._triggerButton=new we(U.inbox),this._unreadBadge=document.createElement("div"),this._unreadBadge.id="unread-badge",this._unreadBadge.style.display="none",this._container.appendChild(this._triggerButton),this._container.appendChild(this._unreadBadge),this._container}static getStyles(e){var t,i,o,n,r,a,l,c,u,_,p,g;return`
      ${s.id} {
        display: inline-block;
      }

      ${s.id} .menu-button-container {
        position: relative;
        display: inline-block;
      }
        
      ${s.id} .menu-button-container #unread-badge {
        position: absolute;
        top: 2px;
        right: 2px;
        pointer-events: none;
        width: ${((o=(i=(t=e.popup)==null?void 0:t.button)==null?void 0:i.unreadDotIndicator)==null?void 0:o.width)??"8px"};
        height: ${((a=(r=(n=e.popup)==null?void 0:n.button)==null?void 0:r.unreadDotIndicator)==null?void 0:a.height)??"8px"};
        background: ${((u=(c=(l=e.popup)==null?void 0:l.button)==null?void 0:c.unreadDotIndicator)==null?void 0:u.backgroundColor)??"red"};
        border-radius: ${((g=(p=(_=e.popup)==null?void 0:_.button)==null?void 0:p.unreadDotIndicator)==null?void 0:g.borderRadius)??"50%"};
        display: none;
        z-index: 1;
      }
    `}onUnreadCountChange(e){this._unreadBadge&&(this._unreadBadge.style.display=e>0?"block":"none"),this.refreshTheme()}refreshTheme(){var e,t,i,o,n,r,a,l,c,u,_,p,g,v,I,T,C,S,x,$,F,k,R;(e=this._style)==null||e.remove(),this._style=q(s.id,s.getStyles(this.theme)),(r=this._triggerButton)==null||r.updateIconColor(((n=(o=(i=(t=this.theme)==null?void 0:t.popup)==null?void 0:i.button)==null?void 0:o.icon)==null?void 0:n.color)??d.black[500]),(_=this._triggerButton)==null||_.updateIconSVG(((u=(c=(l=(a=this.theme)==null?void 0:a.popup)==null?void 0:l.button)==null?void 0:c.icon)==null?void 0:u.svg)??U.inbox),(I=this._triggerButton)==null||I.updateBackgroundColor(((v=(g=(p=this.theme)==null?void 0:p.popup)==null?void 0:g.button)==null?void 0:v.backgroundColor)??"transparent"),(x=this._triggerButton)==null||x.updateHoverBackgroundColor(((S=(C=(T=this.theme)==null?void 0:T.popup)==null?void 0:C.button)==null?void 0:S.hoverBackgroundColor)??d.black[50010]),(R=this._triggerButton)==null||R.updateActiveBackgroundColor(((k=(F=($=this.theme)==null?void 0:$.popup)==null?void 0:F.button)==null?void 0:k.activeBackgroundColor)??d.black[50020])}};z($t);var ui=class s extends N{constructor(){super(),h(this,"_width","440px"),h(this,"_height","440px"),h(this,"_popupAlignment","top-left"),h(this,"_top"),h(this,"_right"),h(this,"_bottom"),h(this,"_left"),h(this,"_themeManager",new Mt(Lt)),h(this,"_triggerButton"),h(this,"_popup"),h(this,"_inbox"),h(this,"_style"),h(this,"_datastoreListener"),h(this,"_totalUnreadCount",0),h(this,"_feeds"),h(this,"_popupMenuButtonFactory"),h(this,"handleOutsideClick",e=>{if(!this._popup)return;let t=["courier-inbox-option-menu"];e.composedPath().some(o=>o instanceof HTMLElement?o===this._popup||this._popup.contains(o)?!0:t.some(n=>o.matches(n)):!1)||this.hidePopup()}),this._themeManager.subscribe(e=>{this.refreshTheme()})}static get id(){return"courier-inbox-popup-menu"}get theme(){return this._themeManager.getTheme()}setLightTheme(e){this._themeManager.setLightTheme(e)}setDarkTheme(e){this._themeManager.setDarkTheme(e)}setMode(e){this._themeManager.setMode(e)}static get observedAttributes(){return["popup-alignment","feeds","message-click","message-action-click","message-long-press","popup-width","popup-height","top","right","bottom","left","light-theme","dark-theme","mode"]}onComponentMounted(){this.readInitialThemeAttributes(),this._style=q(s.id,s.getStyles(this.theme,this._width,this._height)),this._triggerButton=new $t(this._themeManager),this._popup=document.createElement("div"),this._popup.className="popup",this._inbox=new Ee(this._themeManager),this._inbox.setAttribute("height","100%"),this._feeds&&this._inbox.setAttribute("feeds",JSON.stringify(this._feeds)),this.refreshTheme(),this.appendChild(this._triggerButton),this.appendChild(this._popup),this._popup.appendChild(this._inbox),this._triggerButton.addEventListener("click",this.togglePopup.bind(this)),document.addEventListener("click",this.handleOutsideClick.bind(this)),this.updatePopupPosition(),this._datastoreListener=new St(this),D.shared.addDataStoreListener(this._datastoreListener),this.render()}onComponentUnmounted(){var e,t;(e=this._style)==null||e.remove(),(t=this._datastoreListener)==null||t.remove(),this._themeManager.cleanup()}readInitialThemeAttributes(){var e,t,i,o;let n=this.getAttribute("light-theme");if(n)try{this.setLightTheme(JSON.parse(n))}catch(l){(t=(e=y.shared.client)==null?void 0:e.options.logger)==null||t.error("Failed to parse light-theme attribute:",l)}let r=this.getAttribute("dark-theme");if(r)try{this.setDarkTheme(JSON.parse(r))}catch(l){(o=(i=y.shared.client)==null?void 0:i.options.logger)==null||o.error("Failed to parse dark-theme attribute:",l)}let a=this.getAttribute("mode");a&&this._themeManager.setMode(a)}refreshTheme(){this._style&&(this._style.textContent=s.getStyles(this.theme,this._width,this._height))}static getStyles(e,t,i){var o,n,r,a,l,c,u,_,p,g;let v=(n=(o=e.popup)==null?void 0:o.window)==null?void 0:n.animation,I=v?.initialTransform??"translate3d(-10px, -10px, 0) scale(0.9)",T=v?.visibleTransform??"translate3d(0, 0, 0) scale(1)";return`
      ${s.id} {
        display: inline-block;
        position: relative;
      }

      ${s.id} .popup {
        display: none;
        position: absolute;
        background: ${((a=(r=e.popup)==null?void 0:r.window)==null?void 0:a.backgroundColor)??"red"};
        border-radius: ${((c=(l=e.popup)==null?void 0:l.window)==null?void 0:c.borderRadius)??"8px"};
        border: ${((_=(u=e.popup)==null?void 0:u.window)==null?void 0:_.border)??"1px solid red"};
        box-shadow: ${((g=(p=e.popup)==null?void 0:p.window)==null?void 0:g.shadow)??"0px 8px 16px -4px red"};
        z-index: 1000;
        width: ${t};
        height: ${i};
        overflow: hidden;
        transform: ${I};
        will-change: transform, opacity;
        transition: ${v?.transition??"all 0.2s ease"};
        opacity: 0;
      }

      ${s.id} .popup.displayed {
        display: block;
      }

      ${s.id} .popup.visible {
        opacity: 1;
        transform: ${T};
      }

      ${s.id} courier-inbox {
        height: 100%;
      }
    `}attributeChangedCallback(e,t,i){var o,n;switch(e){case"popup-alignment":this.isValidPosition(i)&&(this._popupAlignment=i,this.updatePopupPosition());break;case"popup-width":this._width=i,this.setSize(i,this._height);break;case"popup-height":this._height=i,this.setSize(this._width,i);break;case"top":this._top=i,this.updatePopupPosition();break;case"right":this._right=i,this.updatePopupPosition();break;case"bottom":this._bottom=i,this.updatePopupPosition();break;case"left":this._left=i,this.updatePopupPosition();break;case"feeds":if(i)try{let r=JSON.parse(i);this._feeds=r,this._inbox&&this._inbox.setFeeds(r)}catch(r){(n=(o=y.shared.client)==null?void 0:o.options.logger)==null||n.error("Failed to parse feeds attribute:",r)}break;case"light-theme":i&&this.setLightTheme(JSON.parse(i));break;case"dark-theme":i&&this.setDarkTheme(JSON.parse(i));break;case"mode":this._themeManager.setMode(i);break}}onUnreadCountChange(e){this.render()}onTotalUnreadCountChange(e){this._totalUnreadCount=e,this.render()}onMessageClick(e){var t;(t=this._inbox)==null||t.onMessageClick(i=>{e&&e(i),this.closePopup()})}onMessageActionClick(e){var t;(t=this._inbox)==null||t.onMessageActionClick(i=>{e&&e(i),this.closePopup()})}onMessageLongPress(e){var t;(t=this._inbox)==null||t.onMessageLongPress(i=>{e&&e(i),this.closePopup()})}isValidPosition(e){return["top-right","top-left","top-center","bottom-right","bottom-left","bottom-center","center-right","center-left","center-center"].includes(e)}updatePopupPosition(){if(this._popup)switch(this._popup.style.top="",this._popup.style.bottom="",this._popup.style.left="",this._popup.style.right="",this._popup.style.margin="",this._popup.style.transform="",this._popupAlignment){case"top-right":this._popup.style.top=this._top??"40px",this._popup.style.right=this._right??"0px";break;case"top-left":this._popup.style.top=this._top??"40px",this._popup.style.left=this._left??"0px";break;case"top-center":this._popup.style.top=this._top??"40px",this._popup.style.left="50%",this._popup.style.transform="translateX(-50%)";break;case"bottom-right":this._popup.style.bottom=this._bottom??"40px",this._popup.style.right=this._right??"0px";break;case"bottom-left":this._popup.style.bottom=this._bottom??"40px",this._popup.style.left=this._left??"0px";break;case"bottom-center":this._popup.style.bottom=this._bottom??"40px",this._popup.style.left="50%",this._popup.style.transform="translateX(-50%)";break;case"center-right":this._popup.style.top="50%",this._popup.style.right=this._right??"40px",this._popup.style.transform="translateY(-50%)";break;case"center-left":this._popup.style.top="50%",this._popup.style.left=this._left??"40px",this._popup.style.transform="translateY(-50%)";break;case"center-center":this._popup.style.top="50%",this._popup.style.left="50%",this._popup.style.transform="translate(-50%, -50%)";break}}togglePopup(e){if(e.stopPropagation(),!this._popup)return;this._popup.classList.contains("visible")?this.hidePopup():this.showPopup()}showPopup(){this._popup&&(this._popup.classList.remove("visible"),this._popup.classList.add("displayed"),requestAnimationFrame(()=>{requestAnimationFrame(()=>{this._popup&&this._popup.classList.add("visible")})}))}hidePopup(){if(!this._popup)return;if(this._popup.classList.remove("visible"),!window.getComputedStyle(this._popup).transitionDuration.split(",").map(n=>parseFloat(n)||0).some(n=>n>0)){this._popup.classList.remove("displayed");return}let o=n=>{n.target===this._popup&&n.propertyName==="opacity"&&this._popup&&!this._popup.classList.contains("visible")&&(this._popup.classList.remove("displayed"),this._popup.removeEventListener("transitionend",o))};this._popup.addEventListener("transitionend",o)}closePopup(){this.hidePopup()}setContent(e){this._inbox&&(this._inbox.innerHTML="",this._inbox.appendChild(e))}setSize(e,t){this._width=e,this._height=t,this._popup&&(this._popup.style.width=e,this._popup.style.height=t)}setPosition(e){var t,i;this.isValidPosition(e)?(this._popupAlignment=e,this.updatePopupPosition()):(i=(t=y.shared.client)==null?void 0:t.options.logger)==null||i.error(`Invalid position: ${e}`)}setHeader(e){var t;(t=this._inbox)==null||t.setHeader(e)}removeHeader(){var e;(e=this._inbox)==null||e.removeHeader()}setLoadingState(e){var t;(t=this._inbox)==null||t.setLoadingState(e)}setEmptyState(e){var t;(t=this._inbox)==null||t.setEmptyState(e)}setErrorState(e){var t;(t=this._inbox)==null||t.setErrorState(e)}setListItem(e){var t;(t=this._inbox)==null||t.setListItem(e)}setPaginationItem(e){var t;(t=this._inbox)==null||t.setPaginationItem(e)}setMenuButton(e){this._popupMenuButtonFactory=e,this.render()}selectFeed(e){var t;(t=this._inbox)==null||t.selectFeed(e)}selectTab(e){var t;(t=this._inbox)==null||t.selectTab(e)}setFeeds(e){var t;(t=this._inbox)==null||t.setFeeds(e)}getFeeds(){var e;return((e=this._inbox)==null?void 0:e.getFeeds())??[]}setActions(e){var t;(t=this._inbox)==null||t.setActions(e)}setListItemActions(e){var t;(t=this._inbox)==null||t.setListItemActions(e)}get currentFeedId(){var e;return((e=this._inbox)==null?void 0:e.currentFeedId)??""}async refresh(){var e;return(e=this._inbox)==null?void 0:e.refresh()}render(){var e;let t=this._totalUnreadCount;if(!this._triggerButton)return;let i=((e=this._inbox)==null?void 0:e.getHeaderFeeds())??[];switch(this._popupMenuButtonFactory){case void 0:case null:this._triggerButton.build(void 0),this._triggerButton.onUnreadCountChange(t);break;default:let o=this._popupMenuButtonFactory({totalUnreadCount:t,feeds:i});this._triggerButton.build(o);break}}};z(ui);var Sc=class{onDataSetChange(e){}onPageAdded(e){}onUnreadCountChange(e,t){}onTotalUnreadCountChange(e){}onMessageAdd(e,t,i){}onMessageRemove(e,t,i){}onMessageUpdate(e,t,i){}onError(e){}};y.shared.courierUserAgentName="courier-ui-inbox";y.shared.courierUserAgentVersion="2.4.7";export{y as Courier,Ee as CourierInbox,St as CourierInboxDataStoreListener,D as CourierInboxDatastore,Sc as CourierInboxDatastoreEvents,Et as CourierInboxHeader,Ie as CourierInboxListItem,ui as CourierInboxPopupMenu,Mt as CourierInboxThemeManager,ht as DEFAULT_COURIER_API_URLS,Vt as EU_COURIER_API_URLS,th as archiveMessage,eh as clickMessage,Fu as defaultActions,Mc as defaultDarkTheme,yt as defaultFeeds,Lt as defaultLightTheme,Bu as defaultListItemActions,pt as getCourierApiUrls,_t as getCourierApiUrlsForRegion,Qu as markAsRead,Xu as markAsUnread,Pu as mergeTheme,Ru as openMessage};
